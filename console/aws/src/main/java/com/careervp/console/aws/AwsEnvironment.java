package com.careervp.console.aws;

import com.careervp.console.aws.apigateway.ApiGatewayStage;
import com.careervp.console.aws.apigateway.HttpLiveProbe;
import com.careervp.console.aws.cloudformation.CloudFormationStack;
import com.careervp.console.aws.cloudwatch.CloudWatchAlarms;
import com.careervp.console.aws.cloudwatch.CloudWatchMetrics;
import com.careervp.console.aws.dynamodb.DynamoDbAuditStore;
import com.careervp.console.aws.dynamodb.DynamoDbJobStore;
import com.careervp.console.aws.dynamodb.DynamoDbRolloutStore;
import com.careervp.console.aws.dynamodb.DynamoDbTailoredStore;
import com.careervp.console.aws.dynamodb.DynamoDbUploadStore;
import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.aws.lambda.LambdaCandidateProbe;
import com.careervp.console.aws.lambda.LambdaConsumers;
import com.careervp.console.aws.logs.AccessLogRequests;
import com.careervp.console.aws.logs.CloudWatchLogSource;
import com.careervp.console.aws.sqs.SqsMessageStore;
import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.audit.AuditStore;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStores;
import com.careervp.console.core.logs.LogSource;
import com.careervp.console.core.metrics.MetricSource;
import com.careervp.console.core.queues.ConsumerDirectory;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.rollout.CandidateProbe;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.LiveStage;
import com.careervp.console.core.rollout.RolloutStore;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.console.core.stacks.StackSnapshot;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TemplateParameters;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/// One environment on SDK clients, AWS's or the sandbox's. The names of its resources come from the stack's
/// outputs.
public final class AwsEnvironment implements EnvironmentPorts {
    private final AwsConnections connections;
    private final EnvironmentIdentity identity;
    private final String profile;
    private final CloudFormationStack stack;
    private final Resources resources;
    private final HttpLiveProbe liveProbe;

    private AwsEnvironment(
            AwsConnections connections,
            EnvironmentIdentity identity,
            String profile,
            CloudFormationStack stack,
            Resources resources,
            HttpClient http) {
        this.connections = connections;
        this.identity = identity;
        this.profile = profile;
        this.stack = stack;
        this.resources = resources;
        this.liveProbe = new HttpLiveProbe(http, identity.apiUrl());
    }

    /// Reads the caller's account and the stack's outputs.
    ///
    /// @throws ConsoleException with `NotFound` when the stack does not exist or lacks an output
    public static AwsEnvironment open(AwsConnections connections, EnvironmentChoice choice) {
        String stackName = choice.stage().stackName();
        CloudFormationStack stack = new CloudFormationStack(connections.cloudFormation(), stackName, choice.profile());
        String account = new AwsCalls("STS", choice.profile())
                .call("GetCallerIdentity", () -> connections.sts().getCallerIdentity())
                .account();
        StackSnapshot snapshot = stack.describe();
        Resources resources = new Resources(
                output(snapshot, TemplateParameters.OUTPUT_API_ID),
                output(snapshot, TemplateParameters.OUTPUT_API_STAGE),
                output(snapshot, TemplateParameters.OUTPUT_OPERATIONS_TABLE),
                jobs(connections, snapshot, choice.profile()));
        String url = choice.apiUrl().isEmpty() ? output(snapshot, TemplateParameters.OUTPUT_API_URL) : choice.apiUrl();
        EnvironmentIdentity identity = new EnvironmentIdentity(
                choice.kind(),
                choice.stage(),
                account,
                choice.region(),
                stackName,
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url,
                choice.metricDelay());
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        return new AwsEnvironment(connections, identity, choice.profile(), stack, resources, http);
    }

    private static JobStores jobs(AwsConnections connections, StackSnapshot snapshot, String profile) {
        DynamoDbClient dynamoDb = connections.dynamoDb();
        S3Client s3 = connections.s3();
        return new JobStores(Map.of(
                JobKind.VPR,
                new DynamoDbJobStore(
                        dynamoDb,
                        s3,
                        output(snapshot, TemplateParameters.OUTPUT_JOBS_TABLE),
                        output(snapshot, TemplateParameters.OUTPUT_RESULTS_BUCKET),
                        profile),
                JobKind.PIPELINE,
                new DynamoDbUploadStore(
                        dynamoDb,
                        s3,
                        output(snapshot, TemplateParameters.OUTPUT_PIPELINE_TABLE),
                        output(snapshot, TemplateParameters.OUTPUT_OUTPUTS_BUCKET),
                        profile),
                JobKind.TAILORING,
                new DynamoDbTailoredStore(
                        dynamoDb,
                        s3,
                        output(snapshot, TemplateParameters.OUTPUT_CV_TAILORING_TABLE),
                        output(snapshot, TemplateParameters.OUTPUT_CV_ARTIFACTS_BUCKET),
                        profile)));
    }

    private static String output(StackSnapshot snapshot, String name) {
        @Nullable String value = snapshot.outputs().get(name);
        if (value == null) {
            throw new ConsoleException(new ConsoleFailure.NotFound(FailureOrigin.local(
                    "CloudFormation",
                    "DescribeStacks",
                    "stack " + snapshot.name() + " (" + snapshot.status() + ") has no output " + name)));
        }
        return value;
    }

    private record Resources(String apiId, String apiStage, String operationsTable, JobStores jobs) {}

    @Override
    public EnvironmentIdentity identity() {
        return identity;
    }

    @Override
    public StackControl stack() {
        return stack;
    }

    @Override
    public LiveStage stage() {
        return new ApiGatewayStage(connections.apiGateway(), resources.apiId(), resources.apiStage(), profile);
    }

    @Override
    public CandidateProbe candidateProbe() {
        return new LambdaCandidateProbe(connections.lambda(), profile);
    }

    @Override
    public LiveProbe liveProbe() {
        return liveProbe;
    }

    @Override
    public RequestLog requestLog() {
        PhysicalNames names = identity.names();
        return new AccessLogRequests(connections.cloudWatchLogs(), names.apiAccessLogGroup(), profile);
    }

    @Override
    public RolloutStore rollouts() {
        return new DynamoDbRolloutStore(connections.dynamoDb(), resources.operationsTable(), profile);
    }

    @Override
    public AuditStore audit() {
        return new DynamoDbAuditStore(connections.dynamoDb(), resources.operationsTable(), profile);
    }

    @Override
    public MessageStore messages() {
        return new SqsMessageStore(connections.sqs(), identity.stage(), profile);
    }

    @Override
    public ConsumerDirectory consumers() {
        return new LambdaConsumers(connections.lambda(), profile);
    }

    @Override
    public JobStores jobs() {
        return resources.jobs();
    }

    @Override
    public AlarmSource alarms() {
        return new CloudWatchAlarms(connections.cloudWatch(), identity.stage(), profile);
    }

    @Override
    public MetricSource metrics() {
        return new CloudWatchMetrics(connections.cloudWatch(), profile);
    }

    @Override
    public LogSource logs() {
        return new CloudWatchLogSource(connections.cloudWatchLogs(), profile);
    }
}
