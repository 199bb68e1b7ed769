package com.careervp.language.offline.extract;

import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words and phrases of one kind from a resource. An entry with a leading dash counts as the end of a
/// compound, too.
final class WordSet {
    private final Set<String> words = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();

    WordSet(String resource) {
        for (String line : WordList.read(WordSet.class, resource)) {
            for (String entry : line.split(",", -1)) {
                add(Tokens.fold(entry.strip()));
            }
        }
    }

    private void add(String entry) {
        if (entry.startsWith("-")) {
            endings.add(entry.substring(1));
            words.add(entry.substring(1));
        } else if (entry.indexOf(' ') >= 0 || entry.indexOf('.') >= 0) {
            phrases.add(String.join(" ", Tokens.folded(entry)));
        } else if (!entry.isEmpty()) {
            words.add(entry);
        }
    }

    /// How many words of the text are of this kind; a phrase counts once.
    int count(String text) {
        List<Token> tokens = Tokens.of(text);
        int count = 0;
        for (Token token : tokens) {
            count += isWord(token.folded()) ? 1 : 0;
        }
        String all = " " + String.join(" ", Tokens.folded(text)) + " ";
        for (String phrase : phrases) {
            count += all.contains(" " + phrase + " ") ? 1 : 0;
        }
        return count;
    }

    boolean isIn(String text) {
        return count(text) > 0;
    }

    /// Whether the whole text is one entry.
    boolean is(String text) {
        String folded = String.join(" ", Tokens.folded(text));
        return words.contains(folded) || phrases.contains(folded);
    }

    private boolean isWord(String word) {
        return words.contains(word)
                || endings.stream().anyMatch(ending -> word.length() > ending.length() + 2 && word.endsWith(ending));
    }
}
