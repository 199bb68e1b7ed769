package com.careervp.kernel.text;

/// The languages whose words the product knows.
public enum Language {
    EN,
    DE,
    FR;

    /// By a BCP 47 tag; a language that is not known is read as English.
    public static Language of(String tag) {
        String folded = Tokens.fold(tag);
        if (folded.startsWith("de")) {
            return DE;
        }
        return folded.startsWith("fr") ? FR : EN;
    }

    /// Whether the tag names one of these languages.
    public static boolean knows(String tag) {
        String folded = Tokens.fold(tag);
        return of(tag) != EN || folded.startsWith("en");
    }

    /// The tag of this language: `en`, `de`, `fr`.
    public String tag() {
        return Tokens.fold(name());
    }
}
