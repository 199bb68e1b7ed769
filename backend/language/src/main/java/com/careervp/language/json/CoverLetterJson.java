package com.careervp.language.json;

import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// The cover letter as JSON, in the form that models are asked for. A model's answer is read strictly: every field
/// there and of its type, none that is not known.
public final class CoverLetterJson {
    private static final Set<String> FIELDS = Set.of(
            "company_name", "job_title", "subject", "salutation", "paragraphs", "closing", "signature", "language");
    private static final int LINE = 255;
    private static final int PARAGRAPH = 5_000;
    private static final int FEWEST_PARAGRAPHS = 2;
    private static final int MOST_PARAGRAPHS = 8;

    private CoverLetterJson() {}

    /// Reads a model's answer.
    public static Validated<CoverLetter> read(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        return problems.isEmpty() ? read(node, problems) : new Validated.Invalid<>(problems.list());
    }

    private static Validated<CoverLetter> read(JsonNode node, Problems problems) {
        JsonFields fields = JsonFields.of(node, "", problems);
        fields.noOthersThan(FIELDS);
        if (node.isObject() && !node.hasNonNull("language")) {
            problems.add("language", "nothing", "a language tag such as en, de or fr");
        }
        CoverLetter letter = new CoverLetter(
                fields.text("company_name", LINE),
                fields.text("job_title", LINE),
                fields.textOrEmpty("subject", 2 * LINE),
                fields.text("salutation", LINE),
                oneLine(fields.texts("paragraphs", FEWEST_PARAGRAPHS, MOST_PARAGRAPHS, PARAGRAPH)),
                fields.text("closing", LINE),
                fields.text("signature", LINE),
                fields.language("language"));
        return problems.outcome(() -> letter);
    }

    private static List<String> oneLine(List<String> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.replaceAll("\\s+", " "))
                .toList();
    }

    public static ObjectNode write(CoverLetter letter) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("company_name", letter.companyName());
        node.put("job_title", letter.jobTitle());
        node.put("subject", letter.subject());
        node.put("salutation", letter.salutation());
        ArrayNode paragraphs = node.putArray("paragraphs");
        letter.paragraphs().forEach(paragraphs::add);
        return node.put("closing", letter.closing())
                .put("signature", letter.signature())
                .put("language", letter.language());
    }
}
