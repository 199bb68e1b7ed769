package com.careervp.language.prompt;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.language.json.CareerJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The documents a prompt is about, each as JSON text under its name. A value: adding gives another one.
public final class Material {
    /// The structured CV.
    public static final String CV = "cv";
    /// The text of a CV as it was read from a file: one JSON string.
    public static final String CV_TEXT = "cv_text";
    public static final String POSTING = "posting";
    public static final String GAP_RESPONSES = "gap_responses";
    /// The person's wishes about tone, length and emphasis; an object.
    public static final String PREFERENCES = "preferences";
    /// A value proposition report written before.
    public static final String REPORT = "report";

    private final Map<String, String> documents;

    private Material(Map<String, String> documents) {
        this.documents = Map.copyOf(documents);
    }

    /// CV, posting and gap responses.
    public static Material of(CareerMaterial material) {
        return of(material.cv()).with(material.posting()).with(material.gapResponses());
    }

    public static Material of(Cv cv) {
        return new Material(Map.of(CV, CareerJson.write(cv).toString()));
    }

    /// The text of a CV that has not been read into structured form yet.
    public static Material ofCvText(String text) {
        return new Material(Map.of(CV_TEXT, TextNode.valueOf(text).toString()));
    }

    public Material with(JobPosting posting) {
        return with(POSTING, CareerJson.write(posting).toString());
    }

    public Material with(List<GapResponse> responses) {
        return with(GAP_RESPONSES, CareerJson.write(responses).toString());
    }

    public Material withPreferences(ObjectNode preferences) {
        return with(PREFERENCES, preferences.toString());
    }

    public Material withReport(ObjectNode report) {
        return with(REPORT, report.toString());
    }

    /// JSON texts by name, as prompts carry them.
    public Map<String, String> documents() {
        return documents;
    }

    private Material with(String name, String json) {
        Map<String, String> more = new HashMap<>(documents);
        more.put(name, json);
        return new Material(more);
    }

    /// Names the documents and nothing of what they say.
    @Override
    public String toString() {
        return "Material" + documents.keySet().stream().sorted().toList();
    }
}
