package com.careervp.language.anthropic;

import com.anthropic.core.RequestOptions;
import com.anthropic.core.Timeout;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.UnauthorizedException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import com.careervp.language.provider.ProviderFailures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// One model of the Claude API. Safe for use by several threads.
final class AnthropicModel implements LanguageModel {
    /// For prompts without a deadline; no document takes a model that long.
    static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final KeyedClients clients;
    private final CachedKey key;
    private final String modelId;
    private final InstantSource clock;
    private final MessageRequests requests;

    /// @param clock measures how long the model took
    AnthropicModel(KeyedClients clients, CachedKey key, String modelId, InstantSource clock) {
        this.clients = clients;
        this.key = key;
        this.modelId = modelId;
        this.clock = clock;
        this.requests = new MessageRequests(modelId);
    }

    @Override
    public Completion generate(Prompt prompt) {
        ProviderFailures.limit(prompt, LONGEST_CALL);
        Instant start = clock.instant();
        try {
            Message message = answered(prompt, requests.of(prompt));
            return MessageAnswers.read(message, prompt, modelId, Duration.between(start, clock.instant()));
        } catch (AnthropicException failure) {
            throw AnthropicFailures.of(failure, modelId, clock);
        }
    }

    /// A key may have been rotated since it was read: after a rejection the secret is read again, once.
    private Message answered(Prompt prompt, MessageCreateParams request) {
        String current = key.current();
        try {
            return call(prompt, request, current);
        } catch (UnauthorizedException rejected) {
            String next = key.afterRejected(current);
            if (next.equals(current)) {
                throw rejected;
            }
            return call(prompt, request, next);
        }
    }

    private Message call(Prompt prompt, MessageCreateParams request, String apiKey) {
        Duration limit = ProviderFailures.limit(prompt, LONGEST_CALL);
        Timeout timeout = Timeout.builder()
                .connect(limit.compareTo(CONNECT) < 0 ? limit : CONNECT)
                .read(limit)
                .write(limit)
                .request(limit)
                .build();
        return clients.with(apiKey)
                .messages()
                .create(request, RequestOptions.builder().timeout(timeout).build());
    }
}
