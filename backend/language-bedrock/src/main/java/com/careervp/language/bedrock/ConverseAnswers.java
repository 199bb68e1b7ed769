package com.careervp.language.bedrock;

import com.careervp.language.AnswerSchema;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/// Reads what Converse answers. Stop reasons after its API reference ("Converse", response elements).
final class ConverseAnswers {
    /// What Claude models stop with when they decline; the SDK does not know it by a name.
    private static final String DECLINED = "refusal";

    private ConverseAnswers() {}

    static Completion read(ConverseResponse response, Prompt prompt, String modelId, Duration latency) {
        TokensSpent spent = spent(response, modelId);
        requireFinished(response, prompt, spent);
        List<ContentBlock> blocks =
                response.output() == null || response.output().message() == null
                        ? List.of()
                        : response.output().message().content();
        String text =
                prompt.schema().flatMap(schema -> toolInput(blocks, schema)).orElseGet(() -> text(blocks));
        if (text.isBlank()) {
            throw LanguageModelException.charged(
                    Reason.UNUSABLE_ANSWER, modelId + " answered " + prompt.reference() + " with nothing", spent);
        }
        return new Completion(text, spent.inputTokens(), spent.outputTokens(), modelId, latency);
    }

    private static void requireFinished(ConverseResponse response, Prompt prompt, TokensSpent spent) {
        String said = String.valueOf(response.stopReasonAsString());
        String message = spent.model() + " stopped answering " + prompt.reference() + ": " + said;
        StopReason reason = response.stopReason() == null ? StopReason.UNKNOWN_TO_SDK_VERSION : response.stopReason();
        switch (reason) {
            case END_TURN, TOOL_USE, STOP_SEQUENCE -> {
                return;
            }
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED ->
                throw LanguageModelException.charged(Reason.REFUSED, message, spent);
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED, MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE ->
                throw LanguageModelException.charged(
                        Reason.UNUSABLE_ANSWER, message + " after " + spent.outputTokens() + " tokens", spent);
            case UNKNOWN_TO_SDK_VERSION ->
                throw LanguageModelException.charged(
                        said.equals(DECLINED) ? Reason.REFUSED : Reason.UNUSABLE_ANSWER, message, spent);
        }
    }

    private static Optional<String> toolInput(List<ContentBlock> blocks, AnswerSchema schema) {
        return blocks.stream()
                .map(ContentBlock::toolUse)
                .filter(use -> use != null && schema.name().equals(use.name()) && use.input() != null)
                .map(use -> JsonDocuments.json(use.input()).toString())
                .findFirst();
    }

    private static String text(List<ContentBlock> blocks) {
        return blocks.stream()
                .map(ContentBlock::text)
                .filter(text -> text != null)
                .collect(Collectors.joining());
    }

    private static TokensSpent spent(ConverseResponse response, String modelId) {
        return response.usage() == null
                ? new TokensSpent(0, 0, modelId)
                : new TokensSpent(
                        response.usage().inputTokens(), response.usage().outputTokens(), modelId);
    }
}
