package com.careervp.language.anthropic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.around.CheckedModel;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.language.provider.ModelProvider;
import com.careervp.language.testing.LanguageModelContract;
import com.careervp.language.testing.ManualClock;
import com.careervp.language.testing.RecordedServer.Received;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies after "Create a message", "Errors" and "Stop reasons and fallback" in the documentation of the Claude API.
class AnthropicModelTest extends LanguageModelContract {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String MODEL = "claude-haiku-5-5";
    private static final Prompt PLAIN = new Prompt("note", "1", "Be brief.", "Say hello.", Map.of());

    private final ManualClock clock = new ManualClock();
    private String secret = "first-key";

    @Override
    protected LanguageModel model(URI address) {
        return model(address, MODEL, key());
    }

    private CachedKey key() {
        return new CachedKey(() -> secret, Duration.ofMinutes(15), Duration.ofSeconds(10), clock);
    }

    private static LanguageModel model(URI address, String modelId, CachedKey key) {
        return new CheckedModel(
                new AnthropicModel(new KeyedClients(address.toString()), key, modelId, InstantSource.system()));
    }

    private static String answer(String text, String stopReason, int inputTokens, int outputTokens) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("id", "msg_013Zva2CMHLNnjNjJJKqJ2EF")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", MODEL)
                .put("stop_reason", stopReason)
                .putNull("stop_sequence");
        if (!text.isEmpty()) {
            body.putArray("content").addObject().put("type", "text").put("text", text);
        } else {
            body.putArray("content");
        }
        body.putObject("usage").put("input_tokens", inputTokens).put("output_tokens", outputTokens);
        return body.toString();
    }

    @Override
    protected String textAnswer(String text, int inputTokens, int outputTokens) {
        return answer(text, "end_turn", inputTokens, outputTokens);
    }

    @Override
    protected String structuredAnswer(String form, String json) {
        return answer(json, "end_turn", 900, 400);
    }

    @Override
    protected String answerCutOff(String text, int inputTokens, int outputTokens) {
        return answer(text, "max_tokens", inputTokens, outputTokens);
    }

    @Override
    protected String declinedAnswer(int inputTokens, int outputTokens) {
        return answer("Hello..", "refusal", inputTokens, outputTokens);
    }

    @Override
    protected String error(int status, String quoted) {
        String type = switch (status) {
            case 400 -> "invalid_request_error";
            case 401 -> "authentication_error";
            case 403 -> "permission_error";
            case 404 -> "not_found_error";
            case 413 -> "request_too_large";
            case 429 -> "rate_limit_error";
            case 529 -> "overloaded_error";
            default -> "api_error";
        };
        ObjectNode body =
                MAPPER.createObjectNode().put("type", "error").put("request_id", "req_011CSHoEeqs5C35K2UUqR7Fy");
        body.putObject("error").put("type", type).put("message", "Cannot do that: " + quoted);
        return body.toString();
    }

    @Override
    protected Sent sent(String requestBody) {
        JsonNode body = read(requestBody);
        return new Sent(
                body.path("system").asText(),
                body.at("/messages/0/content").asText(),
                body.path("max_tokens").asInt());
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @CsvSource({"claude-haiku-5-5, disabled", "claude-sonnet-5-5, between_tools", "claude-haiku-4-5-20251001, ''"})
    void theFormIsTheOutputFormatAndThinkingIsTurnedDown(String modelId, String thinking) {
        server.replies(200, Map.of(), textAnswer("{}", 1, 1));
        Prompt extraction =
                new PromptLibrary().render(DocumentKind.CV_EXTRACTION, "en", Material.ofCvText("Anna Muster"));

        assertThatThrownBy(() -> model(server.address(), modelId, key()).generate(extraction))
                .isInstanceOf(LanguageModelException.class);

        JsonNode body = read(server.received().getFirst().body());
        JsonNode format = body.at("/output_config/format");
        assertThat(body.path("model").asText()).isEqualTo(modelId);
        assertThat(body.at("/thinking/type").asText()).isEqualTo(thinking);
        assertThat(body.has("tools") || body.has("temperature")).isFalse();
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.at("/schema/required/0").asText()).isEqualTo("contact");
        assertThat(format.at("/schema/additionalProperties").isBoolean()).isTrue();
        assertThat(format.toString()).doesNotContain("maxItems", "minLength");
    }

    @ParameterizedTest
    @CsvSource({"pause_turn", "tool_use", "model_context_window_exceeded", "something_new"})
    void otherStopReasonsLeaveNothingToUse(String stopReason) {
        server.replies(200, Map.of(), answer("Hello", stopReason, 10, 5));

        assertThatThrownBy(() -> model(server.address()).generate(PLAIN))
                .isInstanceOfSatisfying(LanguageModelException.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.UNUSABLE_ANSWER);
                    assertThat(failure).hasMessageContaining(stopReason);
                });
    }

    @Test
    void errorsAreNamedByTheirTypeAndRequest() {
        server.replies(529, Map.of("request-id", "req_0a1b2c"), error(529, ""));

        assertThatThrownBy(() -> model(server.address()).generate(PLAIN))
                .hasMessageContaining("overloaded_error")
                .hasMessageContaining("req_0a1b2c");
    }

    @Test
    void aRotatedKeyIsReadAgainAfterARejectionAndUsedFromThenOn() {
        CachedKey key = key();
        LanguageModel model = model(server.address(), MODEL, key);
        server.replies(200, Map.of(), textAnswer("one", 1, 1));
        model.generate(PLAIN);
        secret = "second-key";
        clock.forward(Duration.ofMinutes(1));
        server.replies(401, Map.of(), error(401, ""));
        server.replies(200, Map.of(), textAnswer("two", 1, 1));
        server.replies(200, Map.of(), textAnswer("three", 1, 1));

        assertThat(model.generate(PLAIN).text()).isEqualTo("two");
        assertThat(model.generate(PLAIN).text()).isEqualTo("three");

        assertThat(server.received())
                .extracting(AnthropicModelTest::keyOf)
                .containsExactly("first-key", "first-key", "second-key", "second-key");
    }

    @Test
    void aKeyThatStaysWrongIsDeniedAfterOneReadingOfTheSecret() {
        CachedKey key = key();
        key.current();
        clock.forward(Duration.ofMinutes(1));
        server.replies(401, Map.of(), error(401, ""));

        assertThatThrownBy(() -> model(server.address(), MODEL, key).generate(PLAIN))
                .isInstanceOfSatisfying(LanguageModelException.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.DENIED);
                    assertThat(failure).hasMessageNotContaining("first-key");
                });
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void theProviderIsFoundByItsNameAndNeedsTheNameOfTheSecret() {
        assertThat(ServiceLoader.load(ModelProvider.class))
                .extracting(ModelProvider::name)
                .containsExactly("anthropic");
        assertThatIllegalStateException()
                .isThrownBy(() -> new AnthropicProvider().model(MODEL, Map.of()))
                .withMessageContaining(EnvironmentVariables.ANTHROPIC_SECRET);
        assertThat(new AnthropicProvider().model(MODEL, Map.of(EnvironmentVariables.ANTHROPIC_SECRET, "anthropic-dev")))
                .isInstanceOf(CheckedModel.class);
    }

    private static String keyOf(Received request) {
        return request.header("x-api-key")
                .or(() -> request.header("authorization").map(value -> value.replace("Bearer ", "")))
                .orElse("none");
    }
}
