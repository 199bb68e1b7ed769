package com.careervp.kernel.facts;

import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Rounding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Every figure in prose must be in the sources. A number of years may also follow from the dates of the positions.
final class FigureRule implements Rule {
    private static final int MONTHS_A_YEAR = 12;

    private final Clock clock;

    FigureRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        for (Figure figure : figures(passage.text())) {
            if (isComputed(figure, passage)) {
                continue;
            }
            if (!isTraced(figure, passage)) {
                violations.accept(passage.critical("a figure that the CV or a gap response states", figure.text()));
            } else if (!belongsHere(figure, passage)) {
                String expected = "a figure that the CV states for "
                        + passage.mentioned().getFirst().organisation();
                violations.accept(
                        passage.claim().about() == null
                                ? passage.warning(expected, figure.text())
                                : passage.critical(expected, figure.text()));
            }
        }
    }

    /// Digits and ratios; of numbers in words those that count years or people.
    private static List<Figure> figures(String text) {
        List<Figure> figures = new ArrayList<>(Figures.in(text));
        Figures.inWords(text).stream()
                .filter(word -> word.unit() == Figure.Unit.PLAIN)
                .filter(word -> Counted.group(text, word).isPresent())
                .forEach(figures::add);
        return figures;
    }

    private static boolean isComputed(Figure figure, Passage passage) {
        return passage.computed().stream().anyMatch(value -> value.compareTo(figure.value()) == 0)
                && Counted.group(passage.text(), figure).isEmpty();
    }

    private boolean isTraced(Figure figure, Passage passage) {
        SourceFacts facts = passage.facts();
        return facts.person().states(passage.text(), figure)
                || (passage.postingCountsAt(figure.start()) && facts.posting().states(figure))
                || (figure.unit() == Figure.Unit.YEARS
                        && followsFromDates(figure, Rounding.of(passage.text(), figure), facts));
    }

    /// A sentence about one employer should not borrow another's figures.
    private static boolean belongsHere(Figure figure, Passage passage) {
        List<SourceFacts.Entry> named = passage.mentioned();
        return named.isEmpty()
                || (passage.claim().about() == null && named.size() != 1)
                || passage.postingCountsAt(figure.start())
                || figure.unit() == Figure.Unit.YEARS
                || named.stream().anyMatch(entry -> entry.text().states(passage.text(), figure))
                || passage.facts().general().states(passage.text(), figure);
    }

    private boolean followsFromDates(Figure figure, Rounding rounding, SourceFacts facts) {
        LocalDate today = LocalDate.now(clock);
        int now = new PartialDate(today.getYear(), today.getMonthValue()).monthIndex();
        int years = figure.value().intValue();
        int first = now;
        int last = 0;
        for (SourceFacts.Entry entry : facts.entries()) {
            if (!entry.isPosition() || entry.dates().isEmpty()) {
                continue;
            }
            int from = entry.dates().getFirst().monthIndex();
            int to = entry.isOpen() ? now : entry.dates().getLast().monthIndex();
            if (isAbout(years, to - from, rounding)) {
                return true;
            }
            first = Math.min(first, from);
            last = Math.max(last, to);
        }
        return isAbout(years, last - first, rounding);
    }

    /// Rounded down, or up to the year that has begun; more than ten years are also more than eight.
    private static boolean isAbout(int years, int months, Rounding rounding) {
        int begun = (months + MONTHS_A_YEAR) / MONTHS_A_YEAR;
        int least = rounding == Rounding.OVER ? begun / 2 : months / MONTHS_A_YEAR;
        int most = rounding == Rounding.OVER ? months / MONTHS_A_YEAR : begun;
        return months > 0 && years >= least && years <= most;
    }
}
