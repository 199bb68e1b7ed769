package com.careervp.language.anthropic;

import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;
import java.time.Duration;
import java.util.stream.Collectors;

/// Reads what the Messages API answers. Stop reasons after "Stop reasons and fallback" in its documentation.
final class MessageAnswers {
    private MessageAnswers() {}

    static Completion read(Message message, Prompt prompt, String modelId, Duration latency) {
        TokensSpent spent = new TokensSpent(
                Math.toIntExact(message.usage().inputTokens()),
                Math.toIntExact(message.usage().outputTokens()),
                modelId);
        requireFinished(message, prompt, spent);
        String text = message.content().stream()
                .flatMap(block -> block.text().stream())
                .map(TextBlock::text)
                .collect(Collectors.joining());
        if (text.isBlank()) {
            throw LanguageModelException.charged(
                    Reason.UNUSABLE_ANSWER, modelId + " answered " + prompt.reference() + " with nothing", spent);
        }
        return new Completion(text, spent.inputTokens(), spent.outputTokens(), modelId, latency);
    }

    private static void requireFinished(Message message, Prompt prompt, TokensSpent spent) {
        String reason = message.stopReason().map(StopReason::asString).orElse("no reason given");
        String said = spent.model() + " stopped answering " + prompt.reference() + ": " + reason;
        switch (reason) {
            case "end_turn", "stop_sequence" -> {
                return;
            }
            case "refusal" -> throw LanguageModelException.charged(Reason.REFUSED, said, spent);
            default ->
                throw LanguageModelException.charged(
                        Reason.UNUSABLE_ANSWER, said + " after " + spent.outputTokens() + " tokens", spent);
        }
    }
}
