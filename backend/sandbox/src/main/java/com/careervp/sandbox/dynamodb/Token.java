package com.careervp.sandbox.dynamodb;

/// A piece of an expression.
///
/// @param start where it begins in the text
record Token(Kind kind, String text, int start) {

    enum Kind {
        /// An attribute name, a keyword or a function name.
        WORD,
        /// `#name`
        NAME_PLACEHOLDER,
        /// `:value`
        VALUE_PLACEHOLDER,
        INTEGER,
        SYMBOL,
        END
    }

    int end() {
        return kind == Kind.END ? start : start + text.length();
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isKeyword(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }
}
