package com.careervp.aws.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.kernel.validation.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ApiFunctionTest {

    @Test
    void anAnswerHasTheRequestIdAndThePath() throws Exception {
        APIGatewayProxyResponseEvent response =
                handle(new APIGatewayProxyRequestEvent(), request -> ApiResponse.answer(202, body -> body.put("a", 1)));

        assertThat(response.getStatusCode()).isEqualTo(202);
        assertThat(response.getHeaders())
                .containsEntry("X-Request-Id", "function-1")
                .containsEntry("X-CareerVP-Path", "async")
                .containsEntry("Content-Type", "application/json; charset=utf-8");
        assertThat(json(response).path("a").asInt()).isEqualTo(1);
    }

    @Test
    void theGatewaysRequestIdGoesBeforeTheFunctions() {
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent()
                .withRequestContext(new ProxyRequestContext().withRequestId("gateway-1"));

        assertThat(handle(event, request -> ApiResponse.answer(200, body -> {})).getHeaders())
                .containsEntry("X-Request-Id", "gateway-1");
    }

    @Test
    void anExceptionTellsTheCallerNothing() throws Exception {
        APIGatewayProxyResponseEvent response = handle(new APIGatewayProxyRequestEvent(), request -> {
            throw new IllegalStateException("secret detail of the inside");
        });

        assertThat(response.getStatusCode()).isEqualTo(500);
        assertThat(response.getBody()).doesNotContain("secret").doesNotContain("IllegalState");
        assertThat(json(response).path("code").asText()).isEqualTo("INTERNAL_ERROR");
        assertThat(json(response).path("success").asBoolean(true)).isFalse();
        assertThat(json(response).path("request_id").asText()).isEqualTo("function-1");
    }

    @Test
    void aRefusalHasTheErrorBodyAndSaysWhenToComeAgain() throws Exception {
        APIGatewayProxyResponseEvent response = handle(
                new APIGatewayProxyRequestEvent(),
                request -> ApiResponse.refusal(
                        ApiError.unavailable("QUEUE_UNAVAILABLE", "Please try again", Duration.ofMillis(200))));

        assertThat(response.getStatusCode()).isEqualTo(503);
        assertThat(response.getHeaders()).containsEntry("Retry-After", "1");
        assertThat(json(response).size()).isEqualTo(4);
        assertThat(json(response).path("error").asText()).isEqualTo("Please try again");
    }

    @Test
    void aValidationErrorNamesEveryField() {
        ApiError error =
                ApiError.invalid(List.of(new Problem("user_id", "nothing", "text"), new Problem("b", "null", "text")));

        assertThat(error.status()).isEqualTo(400);
        assertThat(error.message())
                .isEqualTo("Validation failed: user_id: found nothing, expected text; b: found null, expected text");
    }

    @Test
    void aBase64BodyIsDecodedBeforeItIsMeasuredAndRead() {
        String text = "{\"name\":\"Zoë\"}";
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent()
                .withIsBase64Encoded(true)
                .withBody(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));

        ApiBody body = ApiRequest.of(event, FakeContext.of("1")).json(text.length() + 1);

        assertThat(body)
                .isInstanceOfSatisfying(
                        ApiBody.Json.class,
                        json -> assertThat(json.node().path("name").asText()).isEqualTo("Zoë"));
    }

    @Test
    void theLimitIsCountedInBytes() {
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent().withBody("{\"name\":\"Zoë\"}");

        assertThat(ApiRequest.of(event, FakeContext.of("1")).json(14))
                .isInstanceOfSatisfying(
                        ApiBody.Unreadable.class,
                        unreadable -> assertThat(unreadable.error().status()).isEqualTo(413));
        assertThat(ApiRequest.of(event, FakeContext.of("1")).json(15)).isInstanceOf(ApiBody.Json.class);
    }

    @Test
    void brokenJsonIsRefusedWithoutQuotingIt() {
        for (String broken : List.of("", " ", "{", "{\"cv\":\"private", "[]", "null", "{}{}", "{\"a\":1,\"a\":2}")) {
            ApiBody body = ApiRequest.of(new APIGatewayProxyRequestEvent().withBody(broken), FakeContext.of("1"))
                    .json(1024);
            assertThat(body).as("body %s", broken).isInstanceOfSatisfying(ApiBody.Unreadable.class, unreadable -> {
                assertThat(unreadable.error().status()).isEqualTo(400);
                assertThat(unreadable.error().message()).doesNotContain("private");
            });
        }
    }

    @Test
    void theCallerIsTheSubjectOfTheToken() {
        ProxyRequestContext context = new ProxyRequestContext();
        context.setAuthorizer(Map.of("claims", Map.of("sub", "user-1")));
        APIGatewayProxyRequestEvent event = new APIGatewayProxyRequestEvent().withRequestContext(context);

        ApiRequest request = ApiRequest.of(event, FakeContext.of("1"));

        assertThat(request.isFromOtherThan("user-1")).isFalse();
        assertThat(request.isFromOtherThan("user-2")).isTrue();
        assertThat(request.claim("sub")).contains("user-1");
        assertThat(request.claim("custom:plan")).isEmpty();
        assertThat(ApiRequest.of(new APIGatewayProxyRequestEvent(), FakeContext.of("1"))
                        .claim("sub"))
                .isEmpty();
        assertThat(ApiRequest.of(new APIGatewayProxyRequestEvent(), FakeContext.of("1"))
                        .isFromOtherThan("user-2"))
                .isFalse();
    }

    private static APIGatewayProxyResponseEvent handle(
            APIGatewayProxyRequestEvent event, Function<ApiRequest, ApiResponse> route) {
        return new ApiFunction(new Telemetry(), "async", route).handle(event, FakeContext.of("function-1"));
    }

    private static JsonNode json(APIGatewayProxyResponseEvent response) throws Exception {
        return new JsonMapper().readTree(response.getBody());
    }
}
