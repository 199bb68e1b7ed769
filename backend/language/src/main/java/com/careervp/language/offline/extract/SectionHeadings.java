package com.careervp.language.offline.extract;

import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.text.WordList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The headings under which CVs in English, German and French put things.
public final class SectionHeadings {
    /// What stands below a heading.
    enum Kind {
        CONTACT,
        TITLE,
        SUMMARY,
        EXPERIENCE,
        EDUCATION,
        CERTIFICATIONS,
        SKILLS,
        LANGUAGES,
        OTHER
    }

    private static final int LONGEST = 60;
    private static final int SHORTEST_DRAWN_TOGETHER = 9;
    private static final Pattern EDGES = Pattern.compile("^[\\P{L}]+|[\\P{L}]+$");
    private static final Pattern JOINTS = Pattern.compile("\\s*(?:&|/|\\+|,|\\band\\b|\\bund\\b|\\bet\\b)\\s*");
    private static final Map<String, Kind> KINDS = kinds();

    private SectionHeadings() {}

    /// Whether a line is such a heading and nothing else; case, numbering and a colon do not matter.
    public static boolean isHeading(String line) {
        return kind(line).isPresent();
    }

    static Optional<Kind> kind(String line) {
        if (line.length() > LONGEST || line.startsWith("•") || line.indexOf('\t') >= 0) {
            return Optional.empty();
        }
        String words = EDGES.matcher(Tokens.fold(line)).replaceAll("").replaceAll("\\s+", " ");
        Kind whole = KINDS.get(words);
        if (whole != null) {
            return Optional.of(whole);
        }
        Kind first = null;
        for (String part : JOINTS.split(words, -1)) {
            // "Schul- und Berufsausbildung": the first half waits for the second
            Kind kind = KINDS.get(part);
            if (kind == null && part.endsWith("-")) {
                continue;
            }
            if (kind == null) {
                return Optional.empty();
            }
            first = first == null ? kind : first;
        }
        return Optional.ofNullable(first);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        for (String line : WordList.read(SectionHeadings.class, "headings.txt")) {
            int colon = line.indexOf(':');
            Kind kind = Kind.valueOf(line.substring(0, colon));
            for (String heading : line.substring(colon + 1).split(",", -1)) {
                String folded = Tokens.fold(heading.strip());
                kinds.putIfAbsent(folded, kind);
                // spaced letters lose the spaces between words
                if (folded.length() >= SHORTEST_DRAWN_TOGETHER) {
                    kinds.putIfAbsent(folded.replace(" ", ""), kind);
                }
            }
        }
        return Map.copyOf(kinds);
    }
}
