package com.careervp.language.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import org.jspecify.annotations.Nullable;

/// The client for a key. The client library takes its key when it is made, so a rotated key means another client; the
/// one before it is left to the calls that still run on it, its idle connections close by themselves. Safe for use by
/// several threads.
final class KeyedClients {
    private final String baseUrl;
    private @Nullable String key;
    private @Nullable AnthropicClient client;

    KeyedClients(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    synchronized AnthropicClient with(String apiKey) {
        AnthropicClient made = client;
        if (made == null || !apiKey.equals(key)) {
            made = AnthropicOkHttpClient.builder()
                    .baseUrl(baseUrl)
                    .apiKey(apiKey)
                    // retries are made around the model, where the deadline is known
                    .maxRetries(0)
                    // Jackson is newer here than the client expects; the adapter's tests run with it
                    .checkJacksonVersionCompatibility(false)
                    .build();
            client = made;
            key = apiKey;
        }
        return made;
    }
}
