package com.careervp.sandbox.apigateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// Functions behind the API of the tests.
public final class ApiFunctions {
    private ApiFunctions() {}

    /// Says its name in a header and what it was asked in the body.
    public static final class Named
            implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
        private final String name;

        public Named(FunctionSetup setup) {
            name = setup.require("AWS_LAMBDA_FUNCTION_NAME");
        }

        @Override
        public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            String body = String.join(
                    "|",
                    event.getHttpMethod(),
                    event.getResource(),
                    event.getPath(),
                    String.valueOf(event.getPathParameters()),
                    String.valueOf(event.getMultiValueQueryStringParameters()),
                    String.valueOf(event.getStageVariables()),
                    event.getRequestContext().getStage(),
                    event.getRequestContext().getIdentity().getSourceIp(),
                    String.valueOf(event.getHeaders().get("Content-Type")),
                    String.valueOf(event.getBody()));
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(200)
                    .withHeaders(Map.of("X-Function", name, "Content-Type", "text/plain"))
                    .withMultiValueHeaders(Map.of("X-Many", List.of("one", "two")))
                    .withBody(body);
        }
    }

    /// Says who called, from the claims that the gateway handed on.
    public static final class Claims
            implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
        public Claims(FunctionSetup setup) {}

        @Override
        public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            Map<?, ?> claims =
                    (Map<?, ?>) event.getRequestContext().getAuthorizer().get("claims");
            return new APIGatewayProxyResponseEvent()
                    .withStatusCode(200)
                    .withBody(claims.get("sub") + " on " + claims.get("custom:plan") + " for " + claims.get("aud"));
        }
    }

    /// Misbehaves as the query parameter `how` says.
    public static final class Broken implements RequestHandler<APIGatewayProxyRequestEvent, Map<String, Object>> {
        public Broken(FunctionSetup setup) {}

        @Override
        public Map<String, Object> handleRequest(APIGatewayProxyRequestEvent event, Context context) {
            return switch (event.getQueryStringParameters().get("how")) {
                case "throw" -> throw new IllegalStateException("broken");
                case "no-status" -> Map.of("body", "x");
                case "body-object" -> Map.of("statusCode", 200, "body", Map.of("a", 1));
                case "slow" -> waitForever();
                default -> Map.of("statusCode", 503, "body", "{\"code\":\"BUSY\"}");
            };
        }

        private static Map<String, Object> waitForever() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Map.of("statusCode", 200);
        }
    }
}
