package com.careervp.documents;

/// Makes any text fit for a paragraph: what XML cannot hold is left out, and every kind of white space becomes a
/// space. Markup in it stays what it is, text.
final class PlainText {
    private PlainText() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) || character == 0x85) {
                plain.append(' ');
            } else if (isAllowed(character)) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString();
    }

    /// The characters of XML 1.0, less controls, lone surrogates and the marks that turn the direction of text round.
    private static boolean isAllowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> character == 0x200C || character == 0x200D || character == 0xAD;
            default -> true;
        };
    }
}
