package com.careervp.vpr.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.vpr.testing.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The three routes over one world of fakes.
final class Api {
    final VprSubmitHandler submit;
    final VprSyncHandler sync;
    final VprStatusHandler status;
    private @Nullable String caller;

    Api(World world) {
        submit = new VprSubmitHandler(world.submit());
        sync = new VprSyncHandler(world.writeNow());
        status = new VprStatusHandler(world.readStatus());
    }

    /// The next requests come with a token of this user.
    void signInAs(String user) {
        caller = user;
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

    Answer submit(@Nullable String body) {
        return call(submit, request().withBody(body));
    }

    Answer sync(@Nullable String body) {
        return call(sync, request().withBody(body));
    }

    Answer status(@Nullable String jobId) {
        APIGatewayProxyRequestEvent event = request();
        return call(status, jobId == null ? event : event.withPathParameters(Map.of("job_id", jobId)));
    }

    Answer call(
            RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> handler,
            APIGatewayProxyRequestEvent event) {
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
        if (caller != null) {
            context.setAuthorizer(Map.of("claims", Map.of("sub", caller)));
        }
        return new APIGatewayProxyRequestEvent().withRequestContext(context);
    }
}
