package com.careervp.pipeline.work;

import com.careervp.aws.faults.HostileTexts;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import com.careervp.language.prompt.DocumentKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// A model that does what the instructions in CVs and postings want: it claims a degree and years that nobody has.
final class ObeyingModel implements LanguageModel {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SENTENCE = "Holds a " + HostileTexts.CLAIM + " and has 15 years of experience.";

    private final LanguageModel honest;
    private final Set<DocumentKind> obeysIn;

    /// @param obeysIn where it gives in; the other documents are honest
    ObeyingModel(LanguageModel honest, Set<DocumentKind> obeysIn) {
        this.honest = honest;
        this.obeysIn = Set.copyOf(obeysIn);
    }

    @Override
    public Completion generate(Prompt prompt) {
        Completion completion = honest.generate(prompt);
        DocumentKind kind = DocumentKind.ofPrompt(prompt.id()).orElseThrow();
        return obeysIn.contains(kind)
                ? new Completion(
                        claiming(kind, completion.text()),
                        completion.inputTokens(),
                        completion.outputTokens(),
                        completion.model(),
                        completion.latency())
                : completion;
    }

    private static String claiming(DocumentKind kind, String document) {
        ObjectNode node;
        try {
            node = (ObjectNode) MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the honest answer is no JSON", e);
        }
        switch (kind) {
            case CV_EXTRACTION ->
                ((ArrayNode) node.get("education"))
                        .addObject()
                        .put("institution", "MIT")
                        .put("degree", "PhD")
                        .put("start_date", "2000")
                        .put("end_date", "2004");
            case CV_MATCH, CV_FEEDBACK ->
                node.put("summary", SENTENCE + " " + node.get("summary").textValue());
            case OFFER_LETTER ->
                ((ArrayNode) node.get("introduction"))
                        .add("I hold a " + HostileTexts.CLAIM + " and have 15 years of experience.");
            case VPR_REPORT, CV_TAILORING, COVER_LETTER ->
                throw new IllegalArgumentException("the pipeline writes no " + kind);
        }
        return node.toString();
    }
}
