package com.careervp.kernel.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Word lists kept as resources: one entry a line, `#` starts a comment.
public final class WordList {
    private WordList() {}

    /// The entries in their order.
    ///
    /// @param anchor a class beside whose package the resource is looked up
    public static List<String> read(Class<?> anchor, String resource) {
        try (InputStream stream = anchor.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "Resource " + resource + " of " + anchor.getName() + " is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return lines.lines()
                    .map(WordList::withoutComment)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading resource " + resource, broken);
        }
    }

    /// A `#` that belongs to a word (`C#`) does not start a comment: one stands at the line's start or after a space.
    private static String withoutComment(String line) {
        if (line.startsWith("#")) {
            return "";
        }
        int comment = line.indexOf(" #");
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
