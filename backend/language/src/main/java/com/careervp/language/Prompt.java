package com.careervp.language;

import java.util.Map;
import java.util.Optional;

/// One request to a model.
///
/// `id` and `version` name the prompt resource it was rendered from and are stored with every result. `material` holds
/// the documents the prompt is about, each as JSON text (`cv`, `posting`, `gap_responses` …); adapters for real models
/// put them into the user message as data (`UserMessage`), the offline writer reads them directly.
public record Prompt(String id, String version, String system, String user, Map<String, String> material, Terms terms) {
    public Prompt {
        material = Map.copyOf(material);
    }

    /// A prompt on [Terms#standard()].
    public Prompt(String id, String version, String system, String user, Map<String, String> material) {
        this(id, version, system, user, material, Terms.standard());
    }

    /// The same request, to be answered by then.
    public Prompt within(Deadline deadline) {
        return new Prompt(id, version, system, user, material, terms.within(deadline));
    }

    public WorkKind work() {
        return terms.work();
    }

    /// The form the answer must have, where it must have one.
    public Optional<AnswerSchema> schema() {
        return Optional.ofNullable(terms.schema());
    }

    public Deadline deadline() {
        return terms.deadline();
    }

    /// How the prompt is named in results and logs: `vpr-report@1`.
    public String reference() {
        return id + "@" + version;
    }
}
