package com.careervp.kernel.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads abbreviations and translations of fixed terms as one word: `B.Sc.`, `BSc` and `Bachelor of Science` become
/// `bsc`, `K8s` becomes `kubernetes`.
public final class Aliases {
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final int AMBIGUOUS = 2;
    private static final Map<String, List<Alias>> BY_FIRST_WORD = read();

    private record Alias(List<String> words, String canonical) {

        /// `b a`, `ph d`: only dots or capitals tell such from words.
        boolean isLetters() {
            return words.size() > 1 && words.stream().allMatch(word -> word.length() <= AMBIGUOUS);
        }
    }

    private Aliases() {}

    /// The tokens of a text, every known spelling replaced by a token whose folded form is what all of them are read
    /// as and whose text and place are those of the words it stands for.
    public static List<Token> tokens(String text) {
        List<Token> tokens = Tokens.of(text);
        List<Token> read = new ArrayList<>(tokens.size());
        int index = 0;
        while (index < tokens.size()) {
            Optional<Alias> found = at(text, tokens, index);
            if (found.isEmpty()) {
                read.add(tokens.get(index));
                index++;
            } else {
                int last = index + found.get().words().size() - 1;
                int start = tokens.get(index).start();
                int end = tokens.get(last).end();
                read.add(new Token(text.substring(start, end), found.get().canonical(), start, end));
                index = last + 1;
            }
        }
        return read;
    }

    /// The folded words alone.
    public static List<String> folded(String text) {
        return tokens(text).stream().map(Token::folded).toList();
    }

    private static Optional<Alias> at(String text, List<Token> tokens, int start) {
        Token first = tokens.get(start);
        return BY_FIRST_WORD.getOrDefault(first.folded(), List.of()).stream()
                .filter(alias -> standsAt(tokens, alias.words(), start))
                .filter(alias -> !alias.isLetters() || areInitials(text, tokens, start))
                // "it", "ts" and the like are words as well
                .filter(alias -> alias.words().size() > 1
                        || first.text().length() > AMBIGUOUS
                        || alias.canonical().length() > AMBIGUOUS
                        || first.text().chars().noneMatch(Character::isLowerCase))
                .findFirst();
    }

    private static boolean areInitials(String text, List<Token> tokens, int start) {
        String between =
                text.substring(tokens.get(start).end(), tokens.get(start + 1).start());
        return between.startsWith(".")
                || (between.isBlank() && tokens.get(start).isCapitalised());
    }

    private static boolean standsAt(List<Token> tokens, List<String> words, int start) {
        if (start + words.size() > tokens.size()) {
            return false;
        }
        for (int offset = 0; offset < words.size(); offset++) {
            if (!Spellings.same(tokens.get(start + offset).folded(), words.get(offset))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Alias>> read() {
        Map<String, List<Alias>> aliases = new HashMap<>();
        for (String line : WordList.read(Aliases.class, "aliases.txt")) {
            List<String> spellings = BAR.splitAsStream(line).toList();
            String canonical = String.join("", Tokens.folded(spellings.getFirst()));
            for (String spelling : spellings) {
                List<String> words = Tokens.folded(spelling);
                Spellings.forms(words.getFirst())
                        .forEach(first -> aliases.computeIfAbsent(first, _ -> new ArrayList<>())
                                .add(new Alias(words, canonical)));
            }
        }
        // the longest spelling wins
        aliases.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(alias -> -alias.words().size())));
        return Map.copyOf(aliases);
    }
}
