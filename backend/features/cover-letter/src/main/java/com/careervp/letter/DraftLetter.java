package com.careervp.letter;

import com.careervp.contract.ErrorCodes;
import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.facts.Violation;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.letter.CoverLetterClaims;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Completion;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.Prompt;
import com.careervp.language.json.CoverLetterJson;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has a letter written and lets it through only when every fact in it is the person's own. A letter that is not gets
/// one more try, in which the model is told what was found. Safe for use by several threads.
public final class DraftLetter {
    private static final Logger LOG = LoggerFactory.getLogger(DraftLetter.class);
    private static final int TRIES = 2;
    private static final String CORRECTIONS = "corrections";
    private static final String ONCE_MORE =
            "\n\nA first letter was turned down by fact verification for what <corrections> lists. Write it anew"
                    + " without any of it.";

    private final LanguageModel model;
    private final ModelPrices prices;
    private final FactVerification facts;
    private final PromptLibrary prompts = new PromptLibrary();

    public DraftLetter(LanguageModel model, ModelPrices prices, Clock clock) {
        this.model = model;
        this.prices = prices;
        this.facts = new FactVerification(clock);
    }

    /// What came of it.
    sealed interface Outcome {
        record Passed(LetterDraft draft) implements Outcome {}

        record Failed(LetterOutcome.Failed why) implements Outcome {}
    }

    /// Blocks for as long as the model takes.
    ///
    /// @param report an earlier report to go by; null where there is none
    Outcome write(
            CareerMaterial material, @Nullable ObjectNode report, LetterPreferences preferences, Deadline deadline) {
        Material documents = Material.of(material).withPreferences(preferences.toJson());
        Prompt prompt = prompts.render(
                        DocumentKind.COVER_LETTER,
                        material.posting().language(),
                        report == null ? documents : documents.withReport(report))
                .within(deadline);
        try {
            return write(prompt, material);
        } catch (LanguageModelException e) {
            LOG.warn("the language model gave no letter: {}", e.reason(), e);
            return new Outcome.Failed(refused(e));
        }
    }

    private Outcome write(Prompt first, CareerMaterial material) {
        Prompt prompt = first;
        StoredLetter.@Nullable Effort effort = null;
        List<Violation> violations = List.of();
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Completion completion = model.generate(prompt);
            effort = together(effort, completion, prompt);
            CoverLetter letter;
            switch (CoverLetterJson.read(completion.text())) {
                case Validated.Invalid<CoverLetter> unusable -> {
                    LOG.warn("the model's answer is unusable: {}", unusable.message());
                    return failed(ErrorCodes.LLM_UNUSABLE_ANSWER, "The model's answer is not a letter", List.of());
                }
                case Validated.Valid<CoverLetter>(CoverLetter valid) -> letter = valid;
            }
            Verification verification = facts.verify(material, CoverLetterClaims.of(letter));
            if (verification.passed()) {
                return new Outcome.Passed(new LetterDraft(letter, verification, effort));
            }
            violations = verification.critical();
            LOG.warn(
                    "fact verification rejects try {}: {} critical, in {}",
                    attempt,
                    violations.size(),
                    fields(violations));
            prompt = corrected(first, violations);
        }
        return failed(
                ErrorCodes.FVS_HALLUCINATION_DETECTED,
                "The letter states what the CV and the answers do not, in " + fields(violations),
                violations);
    }

    /// What was found goes along as a document, because it quotes text that others wrote.
    private static Prompt corrected(Prompt prompt, List<Violation> violations) {
        ArrayNode corrections = JsonNodeFactory.instance.arrayNode();
        violations.forEach(violation ->
                corrections.addObject().put("found", violation.actual()).put("expected", violation.expected()));
        Map<String, String> material = new HashMap<>(prompt.material());
        material.put(CORRECTIONS, corrections.toString());
        return new Prompt(
                prompt.id(), prompt.version(), prompt.system(), prompt.user() + ONCE_MORE, material, prompt.terms());
    }

    private StoredLetter.Effort together(StoredLetter.@Nullable Effort before, Completion completion, Prompt prompt) {
        Optional<BigDecimal> cost = prices.costUsd(completion);
        if (before == null) {
            return new StoredLetter.Effort(
                    completion.inputTokens(),
                    completion.outputTokens(),
                    completion.model(),
                    cost.orElse(null),
                    prompt.reference());
        }
        BigDecimal earlier = before.costUsd();
        return new StoredLetter.Effort(
                before.inputTokens() + completion.inputTokens(),
                before.outputTokens() + completion.outputTokens(),
                completion.model(),
                earlier == null ? null : cost.map(earlier::add).orElse(null),
                prompt.reference());
    }

    /// Only where it stands: what it says is the person's or the model's text.
    private static String fields(List<Violation> violations) {
        return violations.stream().map(Violation::field).distinct().collect(Collectors.joining(", "));
    }

    private static LetterOutcome.Failed refused(LanguageModelException e) {
        @Nullable Duration wait = e.retryAfter().orElse(null);
        return switch (e.reason()) {
            case THROTTLED ->
                new LetterOutcome.Failed(
                        ErrorCodes.LLM_RATE_LIMITED,
                        "The language model takes no more requests at the moment",
                        List.of(),
                        wait);
            case TIMEOUT ->
                new LetterOutcome.Failed(
                        ErrorCodes.LLM_TIMEOUT, "The language model did not answer in time", List.of(), wait);
            case UNAVAILABLE, DENIED ->
                new LetterOutcome.Failed(
                        ErrorCodes.LLM_UNAVAILABLE, "The language model cannot be reached", List.of(), wait);
            case REFUSED ->
                new LetterOutcome.Failed(
                        ErrorCodes.LLM_REFUSED, "The language model refused the request", List.of(), null);
            case UNUSABLE_ANSWER ->
                new LetterOutcome.Failed(
                        ErrorCodes.LLM_UNUSABLE_ANSWER,
                        "The language model's answer could not be used",
                        List.of(),
                        null);
        };
    }

    private static Outcome failed(String code, String message, List<Violation> violations) {
        return new Outcome.Failed(new LetterOutcome.Failed(code, message, violations, null));
    }
}
