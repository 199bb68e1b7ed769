package com.careervp.language.bedrock;

import com.careervp.language.LanguageModel;
import com.careervp.language.around.CheckedModel;
import com.careervp.language.provider.ModelProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;

/// Amazon Bedrock, in the account and the region that the process runs in. Safe for use by several threads.
public final class BedrockProvider implements ModelProvider {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private @Nullable BedrockRuntimeClient client;

    @Override
    public String name() {
        return "bedrock";
    }

    @Override
    public LanguageModel model(String modelId, Map<String, String> settings) {
        return new CheckedModel(new BedrockModel(this::client, modelId, InstantSource.system()));
    }

    /// Made on first use: a function that is only started need not wait for it.
    private synchronized BedrockRuntimeClient client() {
        BedrockRuntimeClient made = client;
        if (made == null) {
            made = client(BedrockRuntimeClient.builder());
            client = made;
        }
        return made;
    }

    static BedrockRuntimeClient client(BedrockRuntimeClientBuilder builder) {
        return builder.httpClientBuilder(ApacheHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        // a model is silent until its whole answer is there
                        .socketTimeout(BedrockModel.LONGEST_CALL))
                .overrideConfiguration(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
