package com.careervp.language.anthropic;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.language.LanguageModel;
import com.careervp.language.around.CheckedModel;
import com.careervp.language.provider.ModelProvider;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The Claude API, with the key from Secrets Manager. Safe for use by several threads.
public final class AnthropicProvider implements ModelProvider {
    private static final String API = "https://api.anthropic.com";
    private static final Duration KEY_MAX_AGE = Duration.ofMinutes(15);
    private static final Duration KEY_LEAST_AGE = Duration.ofSeconds(10);
    private static final Duration SECRET_TRY = Duration.ofSeconds(2);
    private static final Duration SECRET_CALL = Duration.ofSeconds(5);

    private final KeyedClients clients = new KeyedClients(API);
    private @Nullable CachedKey key;

    @Override
    public String name() {
        return "anthropic";
    }

    @Override
    public LanguageModel model(String modelId, Map<String, String> settings) {
        String secret = settings.getOrDefault(EnvironmentVariables.ANTHROPIC_SECRET, "");
        if (secret.isBlank()) {
            throw new IllegalStateException("environment variable " + EnvironmentVariables.ANTHROPIC_SECRET
                    + " is not set, expected the name of the secret with the key");
        }
        return new CheckedModel(new AnthropicModel(clients, key(secret), modelId, InstantSource.system()));
    }

    /// One for all models, so that a rotated key is fetched once.
    private synchronized CachedKey key(String secret) {
        CachedKey made = key;
        if (made == null) {
            made = new CachedKey(
                    new KeySecret(AnthropicProvider::secrets, secret),
                    KEY_MAX_AGE,
                    KEY_LEAST_AGE,
                    InstantSource.system());
            key = made;
        }
        return made;
    }

    /// Made for one reading and not kept: the key is read a few times an hour.
    private static SecretsManagerClient secrets() {
        return SecretsManagerClient.builder()
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(SECRET_TRY).apiCallTimeout(SECRET_CALL))
                .build();
    }
}
