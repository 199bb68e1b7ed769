package com.careervp.operations.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.aws.FunctionSetup;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.operations.health.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What the health check asks: the table, the queue and the bucket that the environment names.
public final class AwsDependencies {
    private AwsDependencies() {}

    public static List<Dependency> of(FunctionSetup setup) {
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
