package com.careervp.language.offline;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes a CV's shorthand part of a sentence, word for word: `Cut errors by 12 %` follows "you", `Die Fehler um 12 %
/// gesenkt` follows "haben Sie", `Réduit les erreurs` follows "vous avez". What does not have that form is not touched.
final class Clauses {
    private static final Set<String> ENGLISH_PAST = Set.of(
            "cut",
            "led",
            "built",
            "ran",
            "won",
            "grew",
            "wrote",
            "set",
            "taught",
            "held",
            "kept",
            "made",
            "took",
            "brought",
            "drove",
            "began",
            "sold",
            "met",
            "oversaw",
            "rebuilt",
            "gave",
            "found",
            "split",
            "put",
            "rose",
            "chose",
            "spoke",
            "drew",
            "became",
            "bought",
            "sent",
            "spent",
            "showed",
            "hit",
            "saw",
            "got",
            "read",
            "rewrote",
            "laid",
            "paid",
            "dealt",
            "forecast",
            "broke",
            "undertook",
            "stood",
            "told");
    private static final Pattern GERMAN_PARTICIPLE = Pattern.compile(
            "(?:\\p{L}*ge\\p{L}{2,}(?:t|en)|\\p{L}+iert|(?:be|ver|ent|er|zer|über|unter)\\p{L}{2,}(?:t|en))");
    private static final Set<String> GERMAN_SMALL_FIRST = Set.of(
            "die",
            "den",
            "das",
            "der",
            "dem",
            "ein",
            "eine",
            "einen",
            "einem",
            "in",
            "im",
            "mit",
            "für",
            "bei",
            "beim",
            "am",
            "an",
            "auf",
            "aus",
            "vor",
            "nach",
            "durch",
            "über",
            "insgesamt",
            "gemeinsam",
            "anstelle",
            "jährlich",
            "täglich",
            "wöchentlich",
            "monatlich",
            "nicht",
            "zwei",
            "drei",
            "mehr",
            "rund",
            "als",
            "unter",
            "zum",
            "zur",
            "von",
            "seit",
            "während",
            "innerhalb",
            "mehrere",
            "alle",
            "erfolgreich");
    private static final Pattern GERMAN_ADJECTIVE = Pattern.compile("\\p{Lu}\\p{Ll}{2,}(?:e|en|es|er)");
    private static final Pattern FRENCH_PARTICIPLE =
            Pattern.compile("\\p{Lu}\\p{Ll}*(?:é|i|u|uit|is|it|ert|ait|eint|aint)");
    private static final Set<String> FRENCH_NOUN_FOLLOWS = Set.of("de", "du", "des", "d");

    private Clauses() {}

    /// The clause, or nothing where the text has another form.
    static Optional<String> of(String text, Language language) {
        List<Token> tokens = Tokens.of(text);
        if (tokens.size() < 3 || text.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        boolean fits = switch (language) {
            case EN -> isEnglishPast(tokens.getFirst());
            case DE -> GERMAN_PARTICIPLE.matcher(tokens.getLast().text()).matches();
            case FR -> isFrenchParticiple(tokens);
        };
        if (!fits) {
            return Optional.empty();
        }
        boolean lower = language != Language.DE || startsSmallInGerman(tokens);
        return Optional.of(lower ? Tokens.fold(text.substring(0, 1)) + text.substring(1) : text);
    }

    private static boolean isEnglishPast(Token first) {
        return ENGLISH_PAST.contains(first.folded())
                || (first.folded().endsWith("ed") && first.text().length() > 3);
    }

    private static boolean isFrenchParticiple(List<Token> tokens) {
        return FRENCH_PARTICIPLE.matcher(tokens.getFirst().text()).matches()
                && (tokens.getFirst().folded().endsWith("é")
                        || !FRENCH_NOUN_FOLLOWS.contains(tokens.get(1).folded()));
    }

    /// Nouns keep their capital; an adjective is told by its ending and the noun after it.
    private static boolean startsSmallInGerman(List<Token> tokens) {
        Token first = tokens.getFirst();
        return GERMAN_SMALL_FIRST.contains(first.folded())
                || (GERMAN_ADJECTIVE.matcher(first.text()).matches()
                        && tokens.get(1).isCapitalised());
    }
}
