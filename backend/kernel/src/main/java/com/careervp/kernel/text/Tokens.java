package com.careervp.kernel.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits text into [Token]s and compares sequences of them.
public final class Tokens {
    private Tokens() {}

    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int first = text.codePointAt(start);
            if (isLetterOrNumber(first)) {
                int end = end(text, start + Character.charCount(first));
                String word = text.substring(start, end);
                tokens.add(new Token(word, fold(word), start, end));
                start = end;
            } else {
                start += Character.charCount(first);
            }
        }
        return tokens;
    }

    /// After the letters, numbers and marks from `index` on, and a `++` or `#` behind them.
    private static int end(String text, int index) {
        int end = index;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!isLetterOrNumber(next) && !isMark(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        if (text.startsWith("++", end)) {
            return end + 2;
        }
        return text.startsWith("#", end) ? end + 1 : end;
    }

    /// Of the Unicode categories L and N.
    public static boolean isLetterOrNumber(int codePoint) {
        return Character.isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    /// Of the Unicode category M.
    public static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// The folded words alone.
    public static List<String> folded(String text) {
        return of(text).stream().map(Token::folded).toList();
    }

    /// Lower case and compatibility composition (so that a decomposed `é` equals the composed one).
    public static String fold(String text) {
        return (isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > 127) {
                return false;
            }
        }
        return true;
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
