package com.careervp.pipeline.work;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.Draft;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Completion;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has documents written by the language model and lets none pass that says what its sources do not. Safe for use by
/// several threads.
public final class Documents {
    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final LanguageModel model;
    private final ModelPrices prices;
    private final FactVerification facts;
    private final PromptLibrary prompts = new PromptLibrary();

    public Documents(LanguageModel model, ModelPrices prices, Clock clock) {
        this.model = model;
        this.prices = prices;
        this.facts = new FactVerification(clock);
    }

    /// How an answer becomes a document.
    ///
    /// @param reader of the model's answer
    /// @param claims what the document claims
    record Form<T>(DocumentKind kind, Function<String, Validated<T>> reader, Function<T, Draft> claims) {}

    /// @param writtenBy model, prompt, tokens and cost, as they are stored beside the document
    record Written<T>(T document, ObjectNode writtenBy) {}

    /// Writes a document and verifies it against its sources.
    ///
    /// @throws StepFailure where the answer is no such document, or states what the sources do not
    /// @throws com.careervp.language.LanguageModelException where the model gave no answer
    <T> Written<T> write(Form<T> form, String language, Material material, CareerMaterial sources, Deadline deadline) {
        Written<T> written = ask(form.kind(), form.reader(), language, material, deadline);
        Verification verification = facts.verify(sources, form.claims().apply(written.document()));
        if (!verification.passed()) {
            throw hallucinated(form.kind(), verification);
        }
        return written;
    }

    /// Asks without verifying; the caller verifies against what it has.
    <T> Written<T> ask(
            DocumentKind kind,
            Function<String, Validated<T>> reader,
            String language,
            Material material,
            Deadline deadline) {
        Prompt prompt = prompts.render(kind, language, material).within(deadline);
        Completion completion = model.generate(prompt);
        return switch (reader.apply(completion.text())) {
            case Validated.Valid<T>(T document) -> new Written<>(document, writtenBy(prompt, completion));
            case Validated.Invalid<T> unusable -> {
                LOG.warn("the answer to {} is unusable: {}", prompt.reference(), unusable.message());
                throw new StepFailure(
                        ErrorCodes.LLM_UNUSABLE_ANSWER, "The language model gave no usable answer", false);
            }
        };
    }

    static StepFailure hallucinated(DocumentKind kind, Verification verification) {
        // Only the fields: what they say is the person's or the model's text.
        String fields = verification.critical().stream()
                .map(Violation::field)
                .distinct()
                .collect(Collectors.joining(", "));
        LOG.warn("fact verification rejects a {}: {}", kind.id(), fields);
        return new StepFailure(
                ErrorCodes.FVS_HALLUCINATION_DETECTED,
                "The document states what its sources do not, in " + fields,
                false);
    }

    private ObjectNode writtenBy(Prompt prompt, Completion completion) {
        ObjectNode by = JsonNodeFactory.instance.objectNode();
        by.put("model", completion.model());
        by.put("prompt", prompt.reference());
        by.put("input_tokens", completion.inputTokens());
        by.put("output_tokens", completion.outputTokens());
        prices.costUsd(completion).ifPresent(cost -> by.put("cost_usd", cost));
        return by;
    }
}
