package com.careervp.kernel.facts;

import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.PartialDate;
import java.time.Clock;
import java.time.LocalDate;
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
        for (Figure figure : Figures.in(passage.text())) {
            SourceFacts facts = passage.facts();
            boolean traced = facts.person().states(figure)
                    || (passage.postingCounts() && facts.posting().states(figure))
                    || (figure.unit() == Figure.Unit.YEARS && followsFromDates(figure, facts));
            if (!traced) {
                violations.accept(passage.critical("a figure that the CV or a gap response states", figure.text()));
            } else if (!belongsHere(figure, passage)) {
                violations.accept(passage.warning(
                        "a figure that the CV states for "
                                + passage.mentioned().getFirst().organisation(),
                        figure.text()));
            }
        }
    }

    /// A sentence about one employer should not borrow another's figures.
    private static boolean belongsHere(Figure figure, Passage passage) {
        List<SourceFacts.Entry> named = passage.mentioned();
        return named.size() != 1
                || passage.postingCounts()
                || figure.unit() == Figure.Unit.YEARS
                || named.getFirst().text().states(figure)
                || passage.facts().general().states(figure);
    }

    private boolean followsFromDates(Figure figure, SourceFacts facts) {
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
            if (isAbout(years, to - from)) {
                return true;
            }
            first = Math.min(first, from);
            last = Math.max(last, to);
        }
        return isAbout(years, last - first);
    }

    /// Rounded down, or up to the year that has begun.
    private static boolean isAbout(int years, int months) {
        return months > 0 && years >= months / MONTHS_A_YEAR && years <= (months + MONTHS_A_YEAR) / MONTHS_A_YEAR;
    }
}
