package com.careervp.language;

import java.util.Map;

/// One request to a model. `id` and `version` name the prompt resource it was rendered from and are stored with every
/// result; `material` holds the documents the prompt is about (keys `cv`, `posting`, `gap_responses`, each JSON text),
/// which adapters for real models render into the user message and the offline writer reads directly.
public record Prompt(String id, String version, String system, String user, Map<String, String> material) {
    public Prompt {
        material = Map.copyOf(material);
    }
}
