package com.careervp.console.ui.screens.jobs.trying;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A file that was read and checked.
///
/// @param value null where there is a problem
/// @param problem a sentence for the field; empty where there is none
record Checked<T>(@Nullable T value, String problem) {

    /// @param reading throws an `IllegalArgumentException` when the file is not what it should be
    static <T> Checked<T> of(Supplier<T> reading) {
        try {
            return new Checked<>(reading.get(), "");
        } catch (IllegalArgumentException e) {
            return new Checked<>(null, sentence(String.valueOf(e.getMessage())));
        }
    }

    private static String sentence(String words) {
        String text = words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }
}
