package com.careervp.letter.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.letter.testing.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The route over one world of fakes.
final class Api {
    private final CoverLetterHandler handler;
    private final Map<String, String> claims = new HashMap<>(Map.of("sub", World.USER));

    Api(World world) {
        handler = new CoverLetterHandler(world.write(), world.faultyLimiter(), world.metrics());
    }

    /// The next requests come with a token of this user.
    Api as(String user) {
        claims.put("sub", user);
        return this;
    }

    Api on(String plan) {
        claims.put("custom:plan", plan);
        return this;
    }

    Api asNobody() {
        claims.clear();
        return this;
    }

    /// An answer, its body read.
    record Answer(int status, Map<String, String> headers, JsonNode body, String text) {
        String code() {
            return body.path("code").asText();
        }

        String error() {
            return body.path("error").asText();
        }
    }

    Answer post(JsonNode body) {
        return post(body.toString());
    }

    Answer post(@Nullable String body) {
        return call(request().withBody(body));
    }

    Answer call(APIGatewayProxyRequestEvent event) {
        APIGatewayProxyResponseEvent response = handler.handleRequest(event, FakeContext.of("function-1"));
        try {
            return new Answer(
                    response.getStatusCode(),
                    response.getHeaders(),
                    new JsonMapper().readTree(response.getBody()),
                    response.getBody());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the answer is no JSON: " + response.getBody(), e);
        }
    }

    APIGatewayProxyRequestEvent request() {
        ProxyRequestContext context = new ProxyRequestContext().withRequestId("request-1");
        if (!claims.isEmpty()) {
            context.setAuthorizer(Map.of("claims", Map.copyOf(claims)));
        }
        return new APIGatewayProxyRequestEvent().withRequestContext(context);
    }
}
