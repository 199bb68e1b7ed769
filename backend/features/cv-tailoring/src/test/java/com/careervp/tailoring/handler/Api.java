package com.careervp.tailoring.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.tailoring.testing.World;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The route over a world of fakes.
final class Api {
    private final CvTailoringHandler handler;

    Api(World world) {
        handler = new CvTailoringHandler(world.tailorCv(), world.artifacts);
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

    Answer post(String body) {
        return send(request(null).withBody(body));
    }

    Answer postAs(String caller, String body) {
        return send(request(caller).withBody(body));
    }

    static APIGatewayProxyRequestEvent request(@Nullable String caller) {
        ProxyRequestContext context = new ProxyRequestContext().withRequestId("request-1");
        if (caller != null) {
            context.setAuthorizer(Map.of("claims", Map.of("sub", caller)));
        }
        return new APIGatewayProxyRequestEvent().withHttpMethod("POST").withRequestContext(context);
    }

    Answer send(APIGatewayProxyRequestEvent event) {
        APIGatewayProxyResponseEvent response = handler.handleRequest(event, FakeContext.of("function-1"));
        try {
            return new Answer(
                    response.getStatusCode(),
                    response.getHeaders(),
                    new JsonMapper().readTree(response.getBody()),
                    response.getBody());
        } catch (JacksonException e) {
            throw new AssertionError("the answer is no JSON: " + response.getBody(), e);
        }
    }

    static String body(String user, String jobId, String more) {
        return "{\"user_id\":\"" + user + "\",\"application_id\":\"application-1\",\"job_id\":\"" + jobId + "\"" + more
                + "}";
    }
}
