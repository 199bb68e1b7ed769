package com.careervp.language.bedrock;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import com.careervp.language.provider.ProviderFailures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/// One model on Bedrock. Safe for use by several threads.
final class BedrockModel implements LanguageModel {
    /// For prompts without a deadline; no document takes a model that long.
    static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    private final Supplier<BedrockRuntimeClient> client;
    private final String modelId;
    private final InstantSource clock;
    private final ConverseRequests requests;

    /// @param client does not retry: that is done around this model, where the deadline is known
    /// @param modelId a model, an inference profile or its ARN
    /// @param clock measures how long the model took
    BedrockModel(Supplier<BedrockRuntimeClient> client, String modelId, InstantSource clock) {
        this.client = client;
        this.modelId = modelId;
        this.clock = clock;
        this.requests = new ConverseRequests(modelId);
    }

    @Override
    public Completion generate(Prompt prompt) {
        Duration limit = ProviderFailures.limit(prompt, LONGEST_CALL);
        Instant start = clock.instant();
        ConverseResponse response;
        try {
            response = client.get().converse(requests.of(prompt, limit));
        } catch (SdkException failure) {
            throw BedrockFailures.of(failure, modelId, clock);
        }
        return ConverseAnswers.read(response, prompt, modelId, Duration.between(start, clock.instant()));
    }
}
