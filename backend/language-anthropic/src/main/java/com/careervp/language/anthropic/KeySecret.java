package com.careervp.language.anthropic;

import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Reads the key from Secrets Manager: the secret is the key itself, or an object with the key as `api_key`, as the
/// console of Secrets Manager makes them.
final class KeySecret implements Supplier<String> {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Supplier<SecretsManagerClient> client;
    private final String secretName;

    /// @param client makes one for a reading, which closes it
    KeySecret(Supplier<SecretsManagerClient> client, String secretName) {
        this.client = client;
        this.secretName = secretName;
    }

    @Override
    public String get() {
        try (SecretsManagerClient secrets = client.get()) {
            return key(secrets.getSecretValue(request -> request.secretId(secretName))
                    .secretString());
        } catch (AwsServiceException answered) {
            boolean passing = answered.isThrottlingException() || answered.statusCode() >= 500;
            throw new LanguageModelException(
                    passing ? Reason.UNAVAILABLE : Reason.DENIED,
                    "Secret " + secretName + " could not be read: HTTP " + answered.statusCode() + ", request "
                            + answered.requestId(),
                    null,
                    answered);
        } catch (SdkException unreachable) {
            throw new LanguageModelException(
                    Reason.UNAVAILABLE, "Secrets Manager could not be reached", null, unreachable);
        }
    }

    private String key(@Nullable String secret) {
        String text = secret == null ? "" : secret.strip();
        String key = text.startsWith("{") ? field(text) : text;
        if (key.isBlank() || key.chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw unusable();
        }
        return key;
    }

    private String field(String json) {
        try {
            JsonNode key = MAPPER.readTree(json).path("api_key");
            return key.isTextual() ? key.textValue().strip() : "";
        } catch (JacksonException broken) {
            // its message would quote the secret
            throw unusable();
        }
    }

    private LanguageModelException unusable() {
        return new LanguageModelException(
                Reason.DENIED,
                "Secret " + secretName + " holds no key, expected the key itself or an object with api_key",
                null,
                null);
    }
}
