package com.careervp.kernel.facts.corpus;

import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.WordList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line of the corpus.
///
/// @param source the person, with the fields of the person's material that this case changes
/// @param field of the document that holds `text`
/// @param accept whether the document is faithful
record CorpusCase(
        String id,
        Language language,
        String document,
        String person,
        Map<String, String> source,
        String field,
        String text,
        boolean accept) {
    private static final Pattern BAR = Pattern.compile("\\s\\|\\s");
    private static final Pattern SEMICOLON = Pattern.compile(";\\s");

    static List<CorpusCase> read(String resource) {
        return WordList.read(CorpusCase.class, resource).stream()
                .map(CorpusCase::parse)
                .toList();
    }

    private static CorpusCase parse(String line) {
        List<String> parts = BAR.splitAsStream(line).map(String::strip).toList();
        if (parts.size() != 7 || !List.of("ACCEPT", "REJECT").contains(parts.get(6))) {
            throw new IllegalArgumentException("Expected seven columns, the last ACCEPT or REJECT: " + line);
        }
        String source = parts.get(3);
        int brace = source.indexOf('{');
        Map<String, String> changes = brace < 0
                ? Map.of()
                : SEMICOLON
                        .splitAsStream(source.substring(brace + 1, source.lastIndexOf('}')))
                        .collect(Collectors.toMap(
                                change -> change.substring(0, change.indexOf('=')),
                                change -> change.substring(change.indexOf('=') + 1)));
        return new CorpusCase(
                parts.get(0),
                Language.of(parts.get(1)),
                parts.get(2),
                brace < 0 ? source : source.substring(0, brace).strip(),
                changes,
                parts.get(4),
                parts.get(5),
                parts.get(6).equals("ACCEPT"));
    }

    @Override
    public String toString() {
        return id + " " + document + " of " + person + ", " + field + ": " + text;
    }
}
