package com.careervp.operations.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.ErrorCodes;
import com.careervp.operations.aws.AwsDependencies;
import com.careervp.operations.health.CheckHealth;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;

/// `GET /health`: 200 when the table, the queue and the bucket named in the environment answer, otherwise 503; both say
/// how each of them is.
public final class HealthHandler implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    /// The function has 5 s.
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final CheckHealth health;
    private final ApiFunction function;

    public HealthHandler() {
        this(FunctionSetup.production());
    }

    public HealthHandler(FunctionSetup setup) {
        this(new CheckHealth(AwsDependencies.of(setup), LIMIT));
    }

    HealthHandler(CheckHealth health) {
        this.health = health;
        function = new ApiFunction(new Telemetry(), null, this::answer);
    }

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        return function.handle(event, context);
    }

    private ApiResponse answer(ApiRequest request) {
        Map<String, String> states;
        try {
            states = health.check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the health check was interrupted", e);
        }
        boolean healthy = states.values().stream().allMatch(CheckHealth.OK::equals);
        return ApiResponse.answer(healthy ? 200 : 503, body -> {
            body.put("success", healthy);
            if (!healthy) {
                body.put("code", ErrorCodes.DEPENDENCY_UNAVAILABLE)
                        .put("error", "Something the service depends on is not in order")
                        .put("request_id", request.requestId());
            }
            ObjectNode checks = body.putObject("checks");
            states.forEach(checks::put);
        });
    }
}
