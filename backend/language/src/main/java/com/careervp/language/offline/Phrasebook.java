package com.careervp.language.offline;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.WordList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sentences of one language, by what they are for. Several stand for each purpose, so that a document need not
/// say two things in the same words.
final class Phrasebook {
    private static final Map<Language, Phrasebook> BOOKS = read();

    private final Map<String, List<String>> phrases = new HashMap<>();

    private Phrasebook(Language language) {
        read("phrases." + language.tag() + ".txt");
        read("tailoring." + language.tag() + ".txt");
        read("letter." + language.tag() + ".txt");
        read("match." + language.tag() + ".txt");
        read("feedback." + language.tag() + ".txt");
        read("offer." + language.tag() + ".txt");
    }

    private void read(String resource) {
        List<String> section = new ArrayList<>();
        for (String line : WordList.read(Phrasebook.class, resource)) {
            if (line.startsWith("[")) {
                section = phrases.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
    }

    static Phrasebook of(Language language) {
        Phrasebook book = BOOKS.get(language);
        if (book == null) {
            throw new IllegalStateException("No phrasebook for " + language);
        }
        return book;
    }

    /// The sentences for a purpose; empty where the language has none.
    List<String> variants(String purpose) {
        return phrases.getOrDefault(purpose, List.of());
    }

    private static Map<Language, Phrasebook> read() {
        Map<Language, Phrasebook> books = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            books.put(language, new Phrasebook(language));
        }
        return Map.copyOf(books);
    }
}
