package com.careervp.language.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.testing.RecordedServer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class KeySecretTest {
    private final RecordedServer server = new RecordedServer();
    private final KeySecret secret = new KeySecret(
            () -> SecretsManagerClient.builder()
                    .endpointOverride(server.address())
                    .region(Region.EU_CENTRAL_1)
                    .httpClientBuilder(ApacheHttpClient.builder())
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                    .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                    .build(),
            "anthropic-dev");

    @AfterEach
    void stopTheServer() {
        server.close();
    }

    private void holds(String text) {
        server.replies(
                200,
                Map.of(),
                new JsonMapper()
                        .createObjectNode()
                        .put("Name", "anthropic-dev")
                        .put("SecretString", text)
                        .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-ant-123", " sk-ant-123\n", "{\"api_key\": \"sk-ant-123\", \"owner\": \"team\"}"})
    void theSecretIsTheKeyOrAnObjectWithIt(String text) {
        holds(text);

        assertThat(secret.get()).isEqualTo("sk-ant-123");
        assertThat(server.received().getFirst().body()).contains("anthropic-dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{}", "{\"api_key\": 7}", "{\"api_key\": \"sk-ant", "sk ant", "sk-ant\u0000"})
    void aSecretWithoutAKeyIsAMistakeOfTheOperatorAndIsNotRepeated(String text) {
        holds(text);

        assertThatThrownBy(secret::get).isInstanceOfSatisfying(LanguageModelException.class, denied -> {
            assertThat(denied.reason()).isEqualTo(Reason.DENIED);
            assertThat(denied).hasMessageContaining("anthropic-dev").hasMessageNotContaining("ant ");
            assertThat(denied.getCause()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 400, DENIED",
        "ResourceNotFoundException, 400, DENIED",
        "InternalServiceError, 500, UNAVAILABLE",
        "ThrottlingException, 400, UNAVAILABLE"
    })
    void aSecretThatCannotBeReadIsDeniedOrUnavailable(String code, int status, Reason reason) {
        server.replies(status, Map.of("x-amzn-ErrorType", code), "{\"__type\":\"" + code + "\"}");

        assertThatThrownBy(secret::get)
                .isInstanceOfSatisfying(
                        LanguageModelException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @Test
    void whereNobodyAnswersItIsUnavailable() {
        server.close();

        assertThatThrownBy(secret::get)
                .isInstanceOfSatisfying(
                        LanguageModelException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE));
    }
}
