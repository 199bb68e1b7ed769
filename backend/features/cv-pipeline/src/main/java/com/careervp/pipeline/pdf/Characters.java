package com.careervp.pipeline.pdf;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// What characters of PDFs mean as text.
final class Characters {
    static final String BULLET = "• ";

    private static final Map<Integer, Integer> ACCENTS = Map.ofEntries(
            Map.entry((int) '´', 0x301),
            Map.entry((int) '`', 0x300),
            Map.entry((int) '¨', 0x308),
            Map.entry((int) '^', 0x302),
            Map.entry((int) 'ˆ', 0x302),
            Map.entry((int) '˜', 0x303),
            Map.entry((int) '~', 0x303),
            Map.entry((int) '¸', 0x327),
            Map.entry((int) '˚', 0x30A),
            Map.entry((int) 'ˇ', 0x30C),
            Map.entry(0x300, 0x300),
            Map.entry(0x301, 0x301),
            Map.entry(0x302, 0x302),
            Map.entry(0x303, 0x303),
            Map.entry(0x308, 0x308),
            Map.entry(0x30A, 0x30A),
            Map.entry(0x30C, 0x30C),
            Map.entry(0x327, 0x327));
    private static final String SYMBOL_FONT_BULLETS = "\uF0B7\uF0A7\uF0D8\uF0FC\uF076\uF0A8\uF06E\uF0E8\uF09F";
    private static final Pattern BULLET_AT_START =
            Pattern.compile("^\\s*(?:[•‣◦▪▫■□●○◆◇►▸▹▶➢➤❖✓✔∙⁃➔→»›❑♦]\\s*|[·*]\\s+|[-–—]\\s+(?=\\p{L}|\\d))");
    private static final Pattern SINGLES = Pattern.compile("(?:\\S{1,2} {1,2}){3,}\\S{1,2}");

    private Characters() {}

    /// A glyph's text without what is not text: ligatures apart, private and control characters gone.
    static String cleaned(String glyph) {
        StringBuilder clean = new StringBuilder(glyph.length());
        glyph.codePoints().forEach(character -> append(clean, character));
        return clean.toString();
    }

    private static void append(StringBuilder clean, int character) {
        if (character >= 0xFB00 && character <= 0xFB06) {
            clean.append(Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC));
        } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            clean.append(' ');
        } else if (SYMBOL_FONT_BULLETS.indexOf(character) >= 0) {
            clean.append('•');
        } else {
            int type = Character.getType(character);
            boolean text = type != Character.PRIVATE_USE
                    && type != Character.CONTROL
                    && type != Character.UNASSIGNED
                    && type != Character.SURROGATE
                    && character != 0xFFFD
                    && (type != Character.FORMAT || character == 0xAD);
            if (text) {
                clean.appendCodePoint(character);
            }
        }
    }

    /// Whether a glyph is an accent that old fonts draw over its letter.
    static boolean isAccent(String glyph) {
        return glyph.codePointCount(0, glyph.length()) == 1 && ACCENTS.containsKey(glyph.codePointAt(0));
    }

    /// The letter with its accent; the letter alone where no such character exists.
    static String accented(String letter, String accent) {
        String base = letter.equals("ı") ? "i" : letter;
        String combining = Character.toString(ACCENTS.getOrDefault(accent.codePointAt(0), 0x308));
        String composed = Normalizer.normalize(base + combining, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length()) == 1 ? composed : letter;
    }

    /// The line with one kind of bullet, composed characters and `E X P E R I E N C E` drawn together.
    static String line(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        String bulleted = BULLET_AT_START.matcher(composed).replaceFirst(BULLET);
        boolean spaced = SINGLES.matcher(bulleted).matches()
                && bulleted.codePoints().filter(Character::isLetter).count() < 1.3 * bulleted.split(" +", -1).length;
        String drawn = spaced ? bulleted.replaceAll("(\\S) (?=\\S)", "$1") : bulleted;
        return drawn.replaceAll(" {2,}", " ");
    }

    static boolean isBulleted(String line) {
        return line.startsWith("•");
    }
}
