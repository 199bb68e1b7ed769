package com.careervp.language.prompt;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.language.Prompt;
import com.careervp.language.json.CareerJson;
import java.util.Map;

/// Renders the prompt for a value proposition report. Safe for use by several threads.
public final class VprPrompt {
    public static final String ID = "vpr-report";
    public static final String VERSION = "1";

    private final PromptLibrary.Template template = new PromptLibrary().read(ID, VERSION);

    /// The prompt with its material (`cv`, `posting`, `gap_responses`) as JSON text.
    public Prompt render(CareerMaterial material) {
        PromptLibrary.Template filled = template.filledWith(Map.of(
                "language", material.posting().language(),
                "role_title", material.posting().roleTitle(),
                "company_name", material.posting().companyName()));
        return new Prompt(
                ID,
                VERSION,
                filled.system(),
                filled.user(),
                Map.of(
                        "cv", CareerJson.write(material.cv()).toString(),
                        "posting", CareerJson.write(material.posting()).toString(),
                        "gap_responses",
                                CareerJson.write(material.gapResponses()).toString()));
    }
}
