package com.careervp.language.offline.extract;

import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads spoken languages and how well they are spoken.
final class LanguageReader {
    /// A language that no list has, told by its level.
    private static final Pattern LEVELLED = Pattern.compile(
            "(?u)\\p{Lu}\\p{L}+\\s*[:(–-]?\\s*(?iu:[ABC][12]|native|mother tongue|fluent|muttersprache|fließend|langue maternelle"
                    + "|courant|bilingue|natif|notions|basic|good|intermediate|conversational|grundkenntnisse|scolaire)\\b.*");
    private static final Pattern DOTS = Pattern.compile("[●○◯★☆■□]+");

    List<LanguageSkill> read(List<TextLine> lines) {
        List<LanguageSkill> languages = new ArrayList<>();
        for (TextLine line : lines) {
            for (String piece : Pieces.listed(line.text().replaceAll("\\s+[–—-]\\s+", ": "))) {
                add(languages, piece);
            }
        }
        return languages;
    }

    private static void add(List<LanguageSkill> languages, String piece) {
        List<Token> tokens = Tokens.of(piece);
        if (tokens.isEmpty()) {
            return;
        }
        if (Words.SPOKEN.is(tokens.getFirst().text()) || LEVELLED.matcher(piece).matches()) {
            int end = tokens.getFirst().end();
            List<String> more = new ArrayList<>();
            // "Deutsch und Englisch (C1)" names two
            for (int index = 1; index < tokens.size(); index++) {
                if (Words.SPOKEN.is(tokens.get(index).text())) {
                    more.add(piece.substring(tokens.get(index).start()));
                    break;
                }
            }
            if (!more.isEmpty()) {
                int cut = piece.indexOf(more.getFirst());
                String first = piece.substring(0, cut).replaceAll("(?iu)\\s+(?:und|and|et|&)\\s*$", "");
                languages.add(new LanguageSkill(
                        tokens.getFirst().text(), level(first.substring(Math.min(end, first.length())))));
                add(languages, more.getFirst());
                return;
            }
            languages.add(new LanguageSkill(tokens.getFirst().text(), level(piece.substring(end))));
        } else if (!languages.isEmpty() && languages.getLast().level() == null) {
            String level = level(piece);
            LanguageSkill last = languages.removeLast();
            languages.add(new LanguageSkill(last.name(), level));
        }
    }

    private static @org.jspecify.annotations.Nullable String level(String text) {
        String level = Pieces.trimmed(DOTS.matcher(text).replaceAll(""));
        if (level.startsWith("(") && level.endsWith(")")) {
            level = Pieces.trimmed(level.substring(1, level.length() - 1));
        }
        return level.isEmpty() || level.length() > 60 ? null : level;
    }
}
