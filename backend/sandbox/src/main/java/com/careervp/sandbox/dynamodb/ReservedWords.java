package com.careervp.sandbox.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that cannot stand as attribute names in an expression, whatever their case.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html)
final class ReservedWords {
    private static final Set<String> WORDS = read();

    private ReservedWords() {}

    static boolean contains(String name) {
        return WORDS.contains(name.toUpperCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try (InputStream words = ReservedWords.class.getResourceAsStream("reserved-words.txt")) {
            if (words == null) {
                throw new IllegalStateException("reserved-words.txt is missing beside " + ReservedWords.class);
            }
            return new String(words.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("reserved-words.txt", e);
        }
    }
}
