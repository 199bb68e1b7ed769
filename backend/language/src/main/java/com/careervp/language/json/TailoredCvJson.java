package com.careervp.language.json;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.validation.Problem;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tailored CV as JSON: the fields of a CV, three of them under other names.
public final class TailoredCvJson {
    /// The names here and the names in a CV, in the order of the document.
    private static final Map<String, String> FIELDS = fields();

    private static final String SUMMARY = "executive_summary";

    private TailoredCvJson() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("contact_info", "contact");
        fields.put(SUMMARY, "summary");
        fields.put("work_experience", "positions");
        fields.put("skills", "skills");
        fields.put("education", "education");
        fields.put("certifications", "certifications");
        fields.put("languages", "languages");
        fields.put("language", "language");
        return fields;
    }

    /// Reads a model's answer strictly: every field there, a summary in it, none that is not known.
    public static Validated<TailoredCv> readAnswer(String text) {
        Problems problems = new Problems();
        JsonNode node = ModelAnswer.parse(text, problems);
        if (!problems.isEmpty()) {
            return new Validated.Invalid<>(problems.list());
        }
        JsonFields fields = JsonFields.of(node, "", problems);
        fields.noOthersThan(FIELDS.keySet());
        FIELDS.keySet().stream()
                .filter(name -> !node.hasNonNull(name))
                .forEach(name -> problems.add(name, "nothing", "every field of a tailored CV"));
        if (node.path(SUMMARY).isTextual() && node.path(SUMMARY).textValue().isBlank()) {
            problems.add(SUMMARY, "empty text", "two to four sentences");
        }
        TailoredCv tailored = read(node, problems);
        return problems.outcome(() -> tailored);
    }

    /// Reads a stored one, whose summary may have been left out.
    public static Validated<TailoredCv> read(@Nullable JsonNode node) {
        Problems problems = new Problems();
        TailoredCv tailored = read(node, problems);
        return problems.outcome(() -> tailored);
    }

    private static TailoredCv read(@Nullable JsonNode node, Problems problems) {
        ObjectNode asCv = JsonNodeFactory.instance.objectNode();
        if (node != null) {
            FIELDS.forEach((name, inCv) -> {
                JsonNode value = node.get(name);
                if (value != null) {
                    asCv.set(inCv, value);
                }
            });
        }
        Problems inCv = new Problems();
        Cv cv = CareerJson.readCv(asCv, "", inCv);
        inCv.list().forEach(problem -> problems.add(renamed(problem), problem.found(), problem.expected()));
        return new TailoredCv(
                cv.contact(),
                cv.summary(),
                cv.positions(),
                cv.skills(),
                cv.education(),
                cv.certifications(),
                cv.languages(),
                cv.language());
    }

    private static String renamed(Problem problem) {
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            if (problem.field().equals(field.getValue())
                    || problem.field().startsWith(field.getValue() + ".")
                    || problem.field().startsWith(field.getValue() + "[")) {
                return field.getKey()
                        + problem.field().substring(field.getValue().length());
            }
        }
        return problem.field();
    }

    public static ObjectNode write(TailoredCv tailored) {
        ObjectNode cv = CareerJson.write(new Cv(
                tailored.contactInfo(),
                tailored.executiveSummary(),
                tailored.workExperience(),
                tailored.education(),
                tailored.certifications(),
                tailored.skills(),
                tailored.languages(),
                tailored.language()));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach((name, inCv) -> node.set(name, cv.get(inCv)));
        return node;
    }
}
