package com.careervp.language.prompt;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.language.Prompt;

/// Renders the prompt for a value proposition report. Safe for use by several threads.
public final class VprPrompt {
    public static final String ID = "vpr-report";

    private final PromptLibrary library = new PromptLibrary();

    /// The prompt with its material (`cv`, `posting`, `gap_responses`) as JSON text.
    public Prompt render(CareerMaterial material) {
        return library.render(DocumentKind.VPR_REPORT, material.posting().language(), Material.of(material));
    }
}
