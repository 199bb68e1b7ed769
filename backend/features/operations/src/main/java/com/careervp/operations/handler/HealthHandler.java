package com.careervp.operations.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.AwsFailures;
import com.careervp.aws.FunctionSetup;
import com.careervp.aws.gateway.ApiFunction;
import com.careervp.aws.gateway.ApiRequest;
import com.careervp.aws.gateway.ApiResponse;
import com.careervp.aws.telemetry.Telemetry;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.ErrorCodes;
import com.careervp.operations.health.CheckHealth;
import com.careervp.operations.health.Dependency;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

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
        this(new CheckHealth(dependencies(setup), LIMIT));
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

    private static List<Dependency> dependencies(FunctionSetup setup) {
        List<Dependency> dependencies = new ArrayList<>();
        Map<String, String> environment = setup.environment();
        if (environment.containsKey(EnvironmentVariables.JOBS_TABLE)) {
            String table = setup.require(EnvironmentVariables.JOBS_TABLE);
            dependencies.add(new Dependency(
                    "table",
                    () -> AwsFailures.translating(
                            "describing table " + table,
                            () -> setup.clients().dynamoDb().describeTable(request -> request.tableName(table)))));
        }
        if (environment.containsKey(EnvironmentVariables.JOBS_QUEUE_URL)) {
            String queue = setup.require(EnvironmentVariables.JOBS_QUEUE_URL);
            dependencies.add(new Dependency(
                    "queue",
                    () -> AwsFailures.translating(
                            "reading attributes of the jobs queue",
                            () -> setup.clients()
                                    .sqs()
                                    .getQueueAttributes(request -> request.queueUrl(queue)
                                            .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)))));
        }
        if (environment.containsKey(EnvironmentVariables.RESULTS_BUCKET)) {
            String bucket = setup.require(EnvironmentVariables.RESULTS_BUCKET);
            dependencies.add(new Dependency(
                    "bucket",
                    () -> AwsFailures.translating(
                            "heading the results bucket",
                            () -> setup.clients().s3().headBucket(request -> request.bucket(bucket)))));
        }
        if (dependencies.isEmpty()) {
            throw new IllegalStateException("the environment names nothing to check, expected "
                    + EnvironmentVariables.JOBS_TABLE + ", " + EnvironmentVariables.JOBS_QUEUE_URL + " or "
                    + EnvironmentVariables.RESULTS_BUCKET);
        }
        return dependencies;
    }
}
