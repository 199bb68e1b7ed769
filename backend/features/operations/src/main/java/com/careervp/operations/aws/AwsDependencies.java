package com.careervp.operations.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.aws.FunctionSetup;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.operations.health.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What the health check asks: every table, queue and bucket that the environment names.
public final class AwsDependencies {
    /// Variables by the names that the answer has for what they name.
    private static final Map<String, String> TABLES = inOrder(
            "table", EnvironmentVariables.JOBS_TABLE,
            "cvs_table", EnvironmentVariables.CVS_TABLE,
            "postings_table", EnvironmentVariables.POSTINGS_TABLE,
            "rate_limits_table", EnvironmentVariables.RATE_LIMITS_TABLE);

    private static final Map<String, String> BUCKETS = inOrder(
            "bucket", EnvironmentVariables.RESULTS_BUCKET,
            "letters_bucket", EnvironmentVariables.LETTERS_BUCKET);

    private AwsDependencies() {}

    public static List<Dependency> of(FunctionSetup setup) {
        List<Dependency> dependencies = new ArrayList<>();
        Map<String, String> environment = setup.environment();
        TABLES.forEach((name, variable) -> {
            if (environment.containsKey(variable)) {
                dependencies.add(table(name, setup, setup.require(variable)));
            }
        });
        if (environment.containsKey(EnvironmentVariables.JOBS_QUEUE_URL)) {
            dependencies.add(queue(setup, setup.require(EnvironmentVariables.JOBS_QUEUE_URL)));
        }
        BUCKETS.forEach((name, variable) -> {
            if (environment.containsKey(variable)) {
                dependencies.add(bucket(name, setup, setup.require(variable)));
            }
        });
        if (dependencies.isEmpty()) {
            throw new IllegalStateException("the environment names nothing to check, expected "
                    + EnvironmentVariables.JOBS_TABLE + ", " + EnvironmentVariables.JOBS_QUEUE_URL + " or "
                    + EnvironmentVariables.RESULTS_BUCKET);
        }
        return dependencies;
    }

    private static Dependency table(String name, FunctionSetup setup, String table) {
        return new Dependency(
                name,
                () -> AwsFailures.translating(
                        "describing table " + table,
                        () -> setup.clients().dynamoDb().describeTable(request -> request.tableName(table))));
    }

    private static Dependency queue(FunctionSetup setup, String url) {
        return new Dependency(
                "queue",
                () -> AwsFailures.translating(
                        "reading attributes of the jobs queue",
                        () -> setup.clients()
                                .sqs()
                                .getQueueAttributes(request -> request.queueUrl(url)
                                        .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))));
    }

    private static Dependency bucket(String name, FunctionSetup setup, String bucket) {
        return new Dependency(
                name,
                () -> AwsFailures.translating(
                        "heading bucket " + bucket,
                        () -> setup.clients().s3().headBucket(request -> request.bucket(bucket))));
    }

    private static Map<String, String> inOrder(String... namesAndVariables) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int index = 0; index < namesAndVariables.length; index += 2) {
            map.put(namesAndVariables[index], namesAndVariables[index + 1]);
        }
        return map;
    }
}
