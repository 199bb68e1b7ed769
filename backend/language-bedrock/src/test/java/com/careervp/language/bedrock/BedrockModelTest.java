package com.careervp.language.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/// Bodies after "Converse" in the API reference of Amazon Bedrock Runtime.
class BedrockModelTest extends LanguageModelContract {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String FORCED = "eu.anthropic.claude-haiku-5-5";
    private static final String UNFORCED = "eu.anthropic.claude-sonnet-5-5";

    @Override
    protected LanguageModel model(URI address) {
        return model(address, FORCED);
    }

    private static LanguageModel model(URI address, String modelId) {
        BedrockRuntimeClient client = BedrockProvider.client(BedrockRuntimeClient.builder()
                .endpointOverride(address)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))));
        return new CheckedModel(new BedrockModel(() -> client, modelId, InstantSource.system()));
    }

    private static String answer(ObjectNode block, String stopReason, int inputTokens, int outputTokens) {
        ObjectNode body = MAPPER.createObjectNode();
        body.putObject("output")
                .putObject("message")
                .put("role", "assistant")
                .putArray("content")
                .add(block);
        body.put("stopReason", stopReason);
        body.putObject("usage")
                .put("inputTokens", inputTokens)
                .put("outputTokens", outputTokens)
                .put("totalTokens", inputTokens + outputTokens);
        body.putObject("metrics").put("latencyMs", 1234);
        return body.toString();
    }

    private static ObjectNode text(String text) {
        return MAPPER.createObjectNode().put("text", text);
    }

    @Override
    protected String textAnswer(String text, int inputTokens, int outputTokens) {
        return answer(text(text), "end_turn", inputTokens, outputTokens);
    }

    @Override
    protected String structuredAnswer(String form, String json) {
        ObjectNode block = MAPPER.createObjectNode();
        block.putObject("toolUse")
                .put("toolUseId", "tooluse_kZJMlvQmRJ6eAyJE5GIl7Q")
                .put("name", form)
                .set("input", read(json));
        return answer(block, "tool_use", 900, 400);
    }

    @Override
    protected String answerCutOff(String text, int inputTokens, int outputTokens) {
        return answer(text(text), "max_tokens", inputTokens, outputTokens);
    }

    @Override
    protected String declinedAnswer(int inputTokens, int outputTokens) {
        return answer(text("Sorry, the request was blocked."), "guardrail_intervened", inputTokens, outputTokens);
    }

    @Override
    protected String error(int status, String quoted) {
        return MAPPER.createObjectNode()
                .put("message", "The provided request is not valid: " + quoted)
                .toString();
    }

    @Override
    protected Sent sent(String requestBody) {
        JsonNode body = read(requestBody);
        return new Sent(
                body.at("/system/0/text").asText(),
                body.at("/messages/0/content/0/text").asText(),
                body.at("/inferenceConfig/maxTokens").asInt());
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Prompt extraction() {
        return new PromptLibrary()
                .render(DocumentKind.CV_EXTRACTION, "en", Material.ofCvText("Anna Muster"))
                .within(() -> Duration.ofSeconds(20));
    }

    @Test
    void aModelThatTakesAForcedToolMustCallTheOneWithTheForm() {
        server.replies(200, Map.of(), structuredAnswer("cv_extraction", "{}"));

        assertThatThrownBy(() -> model(server.address(), FORCED).generate(extraction()))
                .isInstanceOf(LanguageModelException.class);

        JsonNode body = read(server.received().getFirst().body());
        assertThat(server.received().getFirst().path()).contains(FORCED).endsWith("/converse");
        assertThat(body.at("/toolConfig/toolChoice/tool/name").asText()).isEqualTo("cv_extraction");
        assertThat(body.at("/toolConfig/tools/0/toolSpec/inputSchema/json/properties/skills/maxItems")
                        .asInt())
                .isEqualTo(200);
        assertThat(body.at("/additionalModelRequestFields/thinking/type").asText())
                .isEqualTo("disabled");
        assertThat(body.at("/inferenceConfig/temperature").isMissingNode()).isTrue();
    }

    @Test
    void aModelThatTakesNoForcedToolGetsTheFormAsItsOutputFormat() {
        server.replies(200, Map.of(), textAnswer("{}", 1, 1));

        assertThatThrownBy(() -> model(server.address(), UNFORCED).generate(extraction()))
                .isInstanceOf(LanguageModelException.class);

        JsonNode body = read(server.received().getFirst().body());
        JsonNode format = body.at("/additionalModelRequestFields/output_config/format");
        assertThat(body.has("toolConfig")).isFalse();
        assertThat(format.path("type").asText()).isEqualTo("json_schema");
        assertThat(format.at("/schema/properties/skills/items/type").asText()).isEqualTo("string");
        assertThat(format.toString()).doesNotContain("maxItems");
        assertThat(body.at("/additionalModelRequestFields/thinking/type").asText())
                .isEqualTo("between_tools");
    }

    @ParameterizedTest
    @CsvSource({
        "content_filtered, REFUSED",
        "refusal, REFUSED",
        "malformed_tool_use, UNUSABLE_ANSWER",
        "malformed_model_output, UNUSABLE_ANSWER",
        "model_context_window_exceeded, UNUSABLE_ANSWER",
        "something_new, UNUSABLE_ANSWER"
    })
    void otherStopReasonsHaveTheirMeaning(String stopReason, Reason reason) {
        server.replies(200, Map.of(), answer(text("Hello"), stopReason, 10, 5));

        assertThatThrownBy(() -> model(server.address()).generate(extraction()))
                .isInstanceOfSatisfying(LanguageModelException.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(reason);
                    assertThat(failure).hasMessageContaining(stopReason);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 429, THROTTLED",
        "ModelNotReadyException, 429, THROTTLED",
        "ModelTimeoutException, 408, TIMEOUT",
        "ModelErrorException, 424, UNAVAILABLE",
        "ServiceUnavailableException, 503, UNAVAILABLE",
        "AccessDeniedException, 403, DENIED",
        "ResourceNotFoundException, 404, DENIED"
    })
    void errorsAreNamedByTheirCode(String code, int status, Reason reason) {
        server.replies(status, Map.of("x-amzn-ErrorType", code, "x-amzn-RequestId", "0a1b2c"), error(status, ""));

        assertThatThrownBy(() -> model(server.address()).generate(extraction()))
                .isInstanceOfSatisfying(LanguageModelException.class, failure -> {
                    assertThat(failure.reason()).isEqualTo(reason);
                    assertThat(failure).hasMessageContaining(code).hasMessageContaining("0a1b2c");
                });
    }

    @Test
    void theProviderIsFoundByItsName() {
        assertThat(ServiceLoader.load(ModelProvider.class))
                .extracting(ModelProvider::name)
                .containsExactly("bedrock");
        assertThat(new BedrockProvider().model(FORCED, Map.of())).isInstanceOf(CheckedModel.class);
    }
}
