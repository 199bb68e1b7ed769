package com.careervp.pipeline.dashboard;

import java.util.Locale;

/// Puts a page together. Text is escaped wherever it comes from; only what stands in this program is markup. Not for
/// use
/// by several threads.
final class Html {
    private final StringBuilder page = new StringBuilder(32_768);

    /// Markup of this program.
    Html raw(String markup) {
        page.append(markup).append('\n');
        return this;
    }

    /// An element with text in it.
    ///
    /// @param start the tag with its attributes, without angle brackets: `p class="reason"`
    Html element(String start, String text) {
        int space = start.indexOf(' ');
        String name = space < 0 ? start : start.substring(0, space);
        page.append('<')
                .append(start)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /// Text for the content of an element or a quoted attribute. Left out are characters that XML and HTML do not
    /// allow, and the marks that turn the direction of text round: a name must not show what it does not say.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (isAllowed(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // what joins letters and emoji, and the place where a word may be divided
            case Character.FORMAT -> character == 0x200C || character == 0x200D || character == 0xAD;
            default -> true;
        };
    }

    /// A number for markup, with a point whatever the language.
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    String text() {
        return page.toString();
    }
}
