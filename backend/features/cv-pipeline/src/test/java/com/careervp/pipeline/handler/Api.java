package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.pipeline.testing.PipelineWorld;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The three routes over one world of fakes.
final class Api {
    final UploadHandler upload;
    final StatusHandler status;
    final DownloadHandler download;

    Api(PipelineWorld world) {
        upload = new UploadHandler(world.accept());
        status = new StatusHandler(world.jobs);
        download = new DownloadHandler(world.jobs, world.files);
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

    Answer upload(byte[] pdf, Map<String, String> query) {
        return call(
                upload,
                request(PipelineWorld.USER)
                        .withBody(base64(pdf))
                        .withIsBase64Encoded(true)
                        .withQueryStringParameters(query));
    }

    Answer status(@Nullable String caller, @Nullable String jobId) {
        return call(status, of(caller, jobId));
    }

    Answer download(@Nullable String caller, @Nullable String jobId) {
        return call(download, of(caller, jobId));
    }

    private static APIGatewayProxyRequestEvent of(@Nullable String caller, @Nullable String jobId) {
        APIGatewayProxyRequestEvent event = request(caller);
        return jobId == null ? event : event.withPathParameters(Map.of("jobId", jobId));
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

    /// @param caller who is signed in, or null
    static APIGatewayProxyRequestEvent request(@Nullable String caller) {
        ProxyRequestContext context = new ProxyRequestContext().withRequestId("request-1");
        if (caller != null) {
            context.setAuthorizer(Map.of("claims", Map.of("sub", caller)));
        }
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod("POST")
                .withHeaders(Map.of("Content-Type", "application/pdf"))
                .withRequestContext(context);
    }

    static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
