package com.careervp.kernel.facts;

import com.careervp.kernel.text.Aliases;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Rounding;
import com.careervp.kernel.text.Spellings;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// The words, figures and dates of one source, or one part of it, made quick to search.
final class SourceText {
    /// Stands between two texts, so that the end of one and the beginning of the next are not read as one phrase.
    private static final Token BREAK = new Token("|", "|", 0, 0);

    private static final Pattern TO =
            Pattern.compile("(?iu)\\s?(?:\\p{L}+\\s)?(?:to|auf|à|->|→|–|-)\\s?(?:nur\\s|just\\s)?");

    /// @param group of people the figure counts, see [Counted]
    private record Stated(Figure figure, OptionalInt group) {}

    private final List<Token> tokens = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<Stated> figures = new ArrayList<>();
    private final Set<BigDecimal> changes = new HashSet<>();
    private final List<PartialDate> dates = new ArrayList<>();

    SourceText(List<String> texts, Language language) {
        this(texts, List.of(), language);
    }

    /// @param wordsOnly texts whose digits state nothing, such as telephone numbers
    SourceText(List<String> texts, List<String> wordsOnly, Language language) {
        texts.forEach(text -> {
            addWords(text, language);
            addFigures(text);
            Dates.in(text).forEach(found -> dates.add(found.date()));
        });
        wordsOnly.forEach(text -> addWords(text, language));
    }

    private void addFigures(String text) {
        List<Figure> found = new ArrayList<>(Figures.in(text));
        Figures.inWords(text).stream().filter(word -> !found.contains(word)).forEach(found::add);
        found.forEach(figure -> figures.add(new Stated(figure, Counted.group(text, figure))));
        addChanges(text, found);
    }

    /// `from 9 to 5 days` also states 44 %.
    private void addChanges(String text, List<Figure> found) {
        for (int index = 0; index + 1 < found.size(); index++) {
            Figure before = found.get(index);
            Figure after = found.get(index + 1);
            boolean change = before.end() <= after.start()
                    && TO.matcher(text.substring(before.end(), after.start())).matches();
            if (change && before.value().signum() != 0 && before.value().compareTo(after.value()) != 0) {
                changes.add(after.value()
                        .subtract(before.value())
                        .abs()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(before.value(), 0, RoundingMode.HALF_UP));
            }
        }
    }

    private void addWords(String text, Language language) {
        for (Token token : Aliases.tokens(text)) {
            tokens.add(token);
            addForms(token.folded(), language);
        }
        // the words themselves too, so that "Bachelor" is found in "Bachelor of Science"
        Tokens.folded(text).stream().forEach(word -> addForms(word, language));
        tokens.add(BREAK);
    }

    private void addForms(String folded, Language language) {
        Spellings.forms(folded).forEach(form -> {
            words.add(form);
            stems.add(Stems.of(form, language));
        });
    }

    /// Whether the words stand there as an unbroken run.
    boolean says(List<String> run) {
        return run.stream().allMatch(this::hasWord) && Tokens.indexOf(tokens, run, 0) >= 0;
    }

    boolean hasWord(String folded) {
        return Spellings.forms(folded).stream().anyMatch(words::contains);
    }

    boolean hasStem(String stem) {
        return Spellings.forms(stem).stream().anyMatch(stems::contains);
    }

    boolean states(Figure figure) {
        return figures.stream().anyMatch(stated -> figure.isStatedBy(stated.figure()));
    }

    /// Whether the figure is stated, hedged as it is there, of the same people where it counts people.
    boolean states(String text, Figure figure) {
        Rounding rounding = Rounding.of(text, figure);
        OptionalInt group = Counted.group(text, figure);
        boolean stated = figures.stream()
                .filter(known -> figure.isStatedBy(known.figure(), rounding))
                .anyMatch(known -> group.isEmpty() || group.equals(known.group()));
        return stated
                || (figure.unit() == Figure.Unit.PERCENT
                        && changes.contains(figure.value().setScale(0, RoundingMode.HALF_UP)));
    }

    /// Whether a word of the source is a compound with this stem, or a part of it.
    boolean hasCompound(String stem, int shortest) {
        return stem.length() >= shortest
                && stems.stream()
                        .filter(known -> known.length() >= shortest)
                        .anyMatch(known -> known.startsWith(stem)
                                || known.endsWith(stem)
                                || stem.startsWith(known)
                                || stem.endsWith(known));
    }

    List<PartialDate> dates() {
        return dates;
    }
}
