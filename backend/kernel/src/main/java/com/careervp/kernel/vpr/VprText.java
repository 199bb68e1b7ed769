package com.careervp.kernel.vpr;

import com.careervp.kernel.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/// The prose of a report, field by field.
public final class VprText {
    private static final String INSIDE = "'’.,+#/&-";

    private VprText() {}

    /// One piece of text and where in the report it stands, e.g. `evidence_matrix[2].impact`.
    public record Field(String path, String text) {}

    /// Every prose field in reading order; keywords are a list of terms and not prose.
    public static List<Field> fields(VprReport report) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("executive_summary", report.executiveSummary()));
        for (int row = 0; row < report.evidenceMatrix().size(); row++) {
            EvidenceRow evidence = report.evidenceMatrix().get(row);
            String path = "evidence_matrix[" + row + "]";
            fields.add(new Field(path + ".requirement", evidence.requirement()));
            fields.add(new Field(path + ".evidence", evidence.evidence()));
            fields.add(new Field(path + ".impact", evidence.impact()));
        }
        addAll(fields, "differentiators", report.differentiators());
        addAll(fields, "gap_strategies", report.gapStrategies());
        fields.add(new Field("cultural_fit", report.culturalFit()));
        addAll(fields, "talking_points", report.talkingPoints());
        return List.copyOf(fields);
    }

    /// Words of all prose fields together. A word starts with a letter or digit; `C++`, `24/7` and `l'équipe` are one.
    public static int wordCount(VprReport report) {
        return fields(report).stream().mapToInt(field -> words(field.text())).sum();
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            int here = text.codePointAt(index);
            boolean letter = Tokens.isLetterOrNumber(here);
            if (letter && !inside) {
                words++;
            }
            inside = letter || (inside && (Tokens.isMark(here) || INSIDE.indexOf(here) >= 0));
        }
        return words;
    }

    private static void addAll(List<Field> fields, String name, List<String> texts) {
        for (int index = 0; index < texts.size(); index++) {
            fields.add(new Field(name + "[" + index + "]", texts.get(index)));
        }
    }
}
