package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.validation.Problems;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.json.CareerJson;
import com.careervp.language.json.JsonFields;
import com.careervp.language.json.JsonPlace;
import com.careervp.language.prompt.Material;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Reads the documents a prompt carries.
final class MaterialReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MaterialReader() {}

    static CareerMaterial read(Prompt prompt) {
        Problems problems = new Problems();
        Cv cv = CareerJson.readCv(parse(prompt, "cv", problems), "cv", problems);
        JobPosting posting = CareerJson.readPosting(parse(prompt, "posting", problems), "posting", problems);
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        if (prompt.material().containsKey("gap_responses")) {
            answers.set("gap_responses", parse(prompt, "gap_responses", problems));
        }
        List<GapResponse> responses =
                CareerJson.readGapResponses(JsonFields.of(answers, "", problems), "gap_responses", problems);
        if (!problems.isEmpty()) {
            throw new LanguageModelException(
                    Reason.REFUSED, "The prompt's material cannot be read: " + problems.message(), null, null);
        }
        return new CareerMaterial(cv, posting, responses);
    }

    /// The text of a CV, which is one JSON string.
    static String readCvText(Prompt prompt) {
        Problems problems = new Problems();
        JsonNode text = parse(prompt, Material.CV_TEXT, problems);
        if (problems.isEmpty() && !text.isTextual()) {
            problems.add(Material.CV_TEXT, "no text", "the text of a CV");
        }
        if (!problems.isEmpty()) {
            throw new LanguageModelException(
                    Reason.REFUSED, "The prompt's material cannot be read: " + problems.message(), null, null);
        }
        return text.textValue();
    }

    /// The same where nobody need have asked for anything: without a posting, an empty one in the CV's language.
    static CareerMaterial readOpen(Prompt prompt) {
        if (prompt.material().containsKey(Material.POSTING)) {
            return read(prompt);
        }
        Problems problems = new Problems();
        Cv cv = CareerJson.readCv(parse(prompt, Material.CV, problems), Material.CV, problems);
        if (!problems.isEmpty()) {
            throw new LanguageModelException(
                    Reason.REFUSED, "The prompt's material cannot be read: " + problems.message(), null, null);
        }
        return new CareerMaterial(
                cv, new JobPosting("", "", List.of(), List.of(), List.of(), cv.language()), List.of());
    }

    private static JsonNode parse(Prompt prompt, String document, Problems problems) {
        String text = prompt.material().getOrDefault(document, "");
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException broken) {
            problems.add(document, "broken JSON at " + JsonPlace.of(broken), "JSON");
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
