package com.careervp.kernel.facts.corpus;

import com.careervp.kernel.text.WordList;
import java.util.LinkedHashMap;
import java.util.Map;

/// The people of the corpus.
final class CorpusPeople {
    static final String PDF = "pdf";

    private final Map<String, Map<String, String>> people = new LinkedHashMap<>();

    CorpusPeople(String resource) {
        Map<String, String> person = new LinkedHashMap<>();
        for (String line : WordList.read(CorpusPeople.class, resource)) {
            int colon = line.indexOf(": ");
            if (line.startsWith("[")) {
                person = people.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new LinkedHashMap<>());
            } else if (line.startsWith(PDF + ": ")) {
                person.merge(PDF, line.substring(colon + 2), (before, more) -> before + "\n" + more);
            } else {
                person.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
    }

    /// The person's material with the changes of a case.
    Sheet material(CorpusCase example) {
        Sheet sheet = new Sheet(people.getOrDefault(example.person(), Map.of()));
        example.source().forEach((path, text) -> {
            if (path.equals(PDF + "+")) {
                sheet.set(PDF, sheet.text(PDF) + "\n" + text);
            } else {
                sheet.set(path, text);
            }
        });
        return sheet;
    }
}
