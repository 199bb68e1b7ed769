package com.careervp.tailoring;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.tailoring.TailoredCvClaims;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Completion;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.Prompt;
import com.careervp.language.json.TailoredCvJson;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.tailoring.artifact.Findings;
import com.careervp.tailoring.artifact.ModelUse;
import com.careervp.tailoring.request.Preferences;
import com.careervp.tailoring.request.TailoringRequestJson;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a model word a CV for a posting and lets the result out only when every fact in it is the CV's. Safe for use by
/// several threads.
public final class WriteTailoredCv {
    private static final Logger LOG = LoggerFactory.getLogger(WriteTailoredCv.class);
    /// What a caller is told to wait when the model said nothing: the step after the last of the waits of 1 and 2 s
    /// between the three tries.
    private static final Duration NEXT_STEP = Duration.ofSeconds(4);

    private final LanguageModel model;
    private final ModelPrices prices;
    private final FactVerification facts;
    private final PromptLibrary prompts = new PromptLibrary();

    /// @param model tries passing failures again by itself
    public WriteTailoredCv(LanguageModel model, ModelPrices prices, Clock clock) {
        this.model = model;
        this.prices = prices;
        this.facts = new FactVerification(clock);
    }

    /// What came of it.
    public sealed interface Outcome {

        record Written(TailoredCv tailored, Findings findings, ModelUse use) implements Outcome {}

        /// It says something that the CV does not.
        ///
        /// @param violations at least one
        record Hallucinated(List<Violation> violations) implements Outcome {
            public Hallucinated {
                violations = List.copyOf(violations);
            }
        }

        /// The model gave nothing of use.
        ///
        /// @param code one of [ErrorCodes]
        /// @param retryAfter how long to wait before another request, or null where one would not help
        record Failed(String code, String message, @Nullable Duration retryAfter) implements Outcome {}
    }

    /// Blocks for as long as the model takes.
    ///
    /// @param deadline by when the model must have answered
    public Outcome write(CareerMaterial material, Preferences preferences, Deadline deadline) {
        Prompt prompt = prompts.render(
                        DocumentKind.CV_TAILORING,
                        material.posting().language(),
                        Material.of(material).withPreferences(TailoringRequestJson.write(preferences)))
                .within(deadline);
        Completion completion;
        try {
            completion = model.generate(prompt);
        } catch (LanguageModelException e) {
            LOG.warn("the language model gave no CV: {}", e.reason(), e);
            return failed(e);
        }
        return switch (TailoredCvJson.readAnswer(completion.text())) {
            case Validated.Invalid<TailoredCv> unusable -> {
                LOG.warn("the model's answer is unusable: {}", unusable.message());
                yield new Outcome.Failed(
                        ErrorCodes.LLM_UNUSABLE_ANSWER, "The language model's answer could not be used", null);
            }
            case Validated.Valid<TailoredCv>(TailoredCv tailored) ->
                verified(material, preferences, tailored, use(completion, prompt));
        };
    }

    private ModelUse use(Completion completion, Prompt prompt) {
        return new ModelUse(
                completion.inputTokens(),
                completion.outputTokens(),
                completion.model(),
                prompt.reference(),
                prices.costUsd(completion).orElse(null));
    }

    private Outcome verified(CareerMaterial material, Preferences preferences, TailoredCv tailored, ModelUse use) {
        KeptFacts kept = new KeptFacts(material.cv(), preferences.excluded());
        Verification verification = facts.verify(material, TailoredCvClaims.of(tailored));
        List<Violation> critical = new ArrayList<>(verification.critical());
        critical.addAll(kept.strangers(tailored));
        if (!critical.isEmpty()) {
            // fields only: the violations' texts are personal
            LOG.warn(
                    "the tailored CV does not keep to the facts: {}",
                    critical.stream().map(Violation::field).toList());
            return new Outcome.Hallucinated(critical);
        }
        TailoredCv whole = kept.restored(tailored);
        return new Outcome.Written(whole, new Inspection(material).of(whole, verification.warnings()), use);
    }

    private static Outcome failed(LanguageModelException e) {
        Duration wait = e.retryAfter().orElse(NEXT_STEP);
        return switch (e.reason()) {
            case THROTTLED ->
                new Outcome.Failed(ErrorCodes.LLM_RATE_LIMITED, "The language model is asked too often", wait);
            case TIMEOUT ->
                new Outcome.Failed(ErrorCodes.LLM_TIMEOUT, "The language model did not answer in time", wait);
            case UNAVAILABLE, DENIED ->
                new Outcome.Failed(ErrorCodes.LLM_UNAVAILABLE, "The language model cannot be reached", wait);
            case REFUSED -> new Outcome.Failed(ErrorCodes.LLM_REFUSED, "The language model refused the request", null);
            case UNUSABLE_ANSWER ->
                new Outcome.Failed(
                        ErrorCodes.LLM_UNUSABLE_ANSWER, "The language model's answer could not be used", null);
        };
    }
}
