package com.careervp.console.ui.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// The texts of one view, with values put in.
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The bundle `name.properties` beside a class.
    public static Texts beside(Class<?> type, String name) {
        return new Texts(Views.texts(type, name));
    }

    /// The text of a key; `{0}`, `{1}` … become the values.
    public String of(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? plain(pattern) : new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /// The text of a key that need not be there, e.g. one that comes from data.
    public Optional<String> optional(String key) {
        return bundle.containsKey(key) ? Optional.of(plain(bundle.getString(key))) : Optional.empty();
    }

    /// A text without values is no pattern, but its apostrophes are written as in one.
    private static String plain(String pattern) {
        return pattern.replace("''", "'");
    }
}
