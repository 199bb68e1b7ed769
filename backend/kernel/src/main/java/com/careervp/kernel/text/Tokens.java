package com.careervp.kernel.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Splits text into [Token]s and compares sequences of them.
public final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:\\+\\+|#)?");

    private Tokens() {}

    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), fold(matcher.group()), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    /// The folded words alone.
    public static List<String> folded(String text) {
        return of(text).stream().map(Token::folded).toList();
    }

    /// Lower case and compatibility composition (so that a decomposed `é` equals the composed one).
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// Where `part` first stands in `whole` as an unbroken run, at `from` or later; -1 when nowhere. An empty part is
    /// nowhere.
    public static int indexOf(List<Token> whole, List<String> part, int from) {
        for (int start = from; !part.isEmpty() && start + part.size() <= whole.size(); start++) {
            if (standsAt(whole, part, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean standsAt(List<Token> whole, List<String> part, int start) {
        for (int offset = 0; offset < part.size(); offset++) {
            if (!Spellings.same(whole.get(start + offset).folded(), part.get(offset))) {
                return false;
            }
        }
        return true;
    }
}
