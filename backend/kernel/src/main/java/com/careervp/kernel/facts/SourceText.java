package com.careervp.kernel.facts;

import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Figure;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words, figures and dates of one source, or one part of it, made quick to search.
final class SourceText {
    /// Stands between two texts, so that the end of one and the beginning of the next are not read as one phrase.
    private static final Token BREAK = new Token("|", "|", 0, 0);

    private final List<Token> tokens = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<PartialDate> dates = new ArrayList<>();

    SourceText(List<String> texts, Language language) {
        this(texts, List.of(), language);
    }

    /// @param wordsOnly texts whose digits state nothing, such as telephone numbers
    SourceText(List<String> texts, List<String> wordsOnly, Language language) {
        texts.forEach(text -> {
            addWords(text, language);
            figures.addAll(Figures.in(text));
            Dates.in(text).forEach(found -> dates.add(found.date()));
        });
        wordsOnly.forEach(text -> addWords(text, language));
    }

    private void addWords(String text, Language language) {
        for (Token token : Tokens.of(text)) {
            tokens.add(token);
            words.add(token.folded());
            stems.add(Stems.of(token.folded(), language));
        }
        tokens.add(BREAK);
    }

    /// Whether the words stand there as an unbroken run.
    boolean says(List<String> run) {
        return words.containsAll(run) && Tokens.indexOf(tokens, run, 0) >= 0;
    }

    boolean hasWord(String folded) {
        return words.contains(folded);
    }

    boolean hasStem(String stem) {
        return stems.contains(stem);
    }

    boolean states(Figure figure) {
        return figures.stream().anyMatch(figure::isStatedBy);
    }

    List<PartialDate> dates() {
        return dates;
    }
}
