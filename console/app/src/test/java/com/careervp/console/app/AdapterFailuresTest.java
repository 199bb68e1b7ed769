package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import com.careervp.console.aws.lambda.LambdaCandidateProbe;
import com.careervp.console.aws.lambda.LambdaConsumers;
import com.careervp.console.aws.logs.AccessLogRequests;
import com.careervp.console.aws.logs.CloudWatchLogSource;
import com.careervp.console.aws.sqs.SqsMessageStore;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobQuery;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.console.core.metrics.MetricRange;
import com.careervp.console.core.rollout.RolloutLock;
import com.careervp.console.core.rollout.RolloutState;
import com.careervp.console.core.stacks.StackUpdate;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.JobStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// Every port's adapter on clients of the SDK whose calls all fail in the same way.
class AdapterFailuresTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private final List<AutoCloseable> clients = new ArrayList<>();

    @AfterEach
    void closeClients() throws Exception {
        for (AutoCloseable client : clients) {
            client.close();
        }
    }

    /// Fails a call before it is sent, as the service would.
    private record Refusal(String code, int status) implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            throw SqsException.builder()
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode(code)
                            .errorMessage("made up for a test")
                            .build())
                    .statusCode(status)
                    .requestId("request-7")
                    .build();
        }
    }

    private <B extends AwsClientBuilder<B, C>, C extends AutoCloseable> C client(
            B builder, URI endpoint, ExecutionInterceptor... interceptors) {
        C client = builder.region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .endpointOverride(endpoint)
                .overrideConfiguration(options -> options.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .executionInterceptors(List.of(interceptors)))
                .build();
        clients.add(client);
        return client;
    }

    /// One call of every kind through each adapter, by name.
    private Map<String, ThrowingCallable> calls(URI endpoint, ExecutionInterceptor... interceptors) {
        Map<String, ThrowingCallable> calls = new LinkedHashMap<>();
        MetricRange range = new MetricRange(NOON, NOON.plusSeconds(60), Duration.ofMinutes(1));
        SqsMessageStore messages =
                new SqsMessageStore(client(SqsClient.builder(), endpoint, interceptors), DeploymentStage.DEV, "ops");
        calls.put("queues", messages::queues);
        calls.put("describe queue", () -> messages.describe("careervp-a-dev"));
        calls.put("receive", () -> messages.receive("careervp-a-dev", 1, Duration.ofSeconds(1)));
        calls.put("send", () -> messages.send("careervp-a-dev", "{}", Map.of()));
        CloudFormationStack stack =
                new CloudFormationStack(client(CloudFormationClient.builder(), endpoint, interceptors), "S", "ops");
        calls.put("describe stack", stack::describe);
        calls.put("stack events", () -> stack.newestEvents(5));
        calls.put("update stack", () -> stack.update(new StackUpdate(Map.of("P", "1"), List.of(), "t")));
        ApiGatewayStage stage =
                new ApiGatewayStage(client(ApiGatewayClient.builder(), endpoint, interceptors), "api", "dev", "ops");
        calls.put("read stage", stage::read);
        calls.put("set percent", () -> stage.setCandidatePercent(0));
        CloudWatchClient cloudWatch = client(CloudWatchClient.builder(), endpoint, interceptors);
        CloudWatchAlarms alarms = new CloudWatchAlarms(cloudWatch, DeploymentStage.DEV, "ops");
        calls.put("alarms", alarms::all);
        calls.put("alarm values", () -> alarms.values(List.of(), range));
        calls.put("alarm history", () -> alarms.history("a", 5));
        calls.put("set alarm", () -> alarms.setState("a", AlarmState.OK, "test"));
        calls.put(
                "metrics",
                () -> new CloudWatchMetrics(cloudWatch, "ops")
                        .series(List.of(new MetricQuery("l", "n", "m", Map.of(), "Sum")), range));
        LambdaClient lambda = client(LambdaClient.builder(), endpoint, interceptors);
        calls.put("consumers", () -> new LambdaConsumers(lambda, "ops").of("arn:aws:sqs:us-east-1:1:q"));
        calls.put("probe", () -> new LambdaCandidateProbe(lambda, "ops").probe("f"));
        CloudWatchLogsClient logs = client(CloudWatchLogsClient.builder(), endpoint, interceptors);
        calls.put(
                "log lines",
                () -> new CloudWatchLogSource(logs, "ops").containing("g", "", NOON, NOON.plusSeconds(1), 5));
        calls.put("access log", () -> new AccessLogRequests(logs, "g", "ops").observed(NOON, NOON.plusSeconds(1), 5));
        putTables(calls, client(DynamoDbClient.builder(), endpoint, interceptors), endpoint, interceptors);
        return calls;
    }

    private static void putJobs(Map<String, ThrowingCallable> calls, JobKind kind, JobStore jobs) {
        JobKey job = new JobKey("j", kind, "u", "a");
        calls.put("find job " + kind, () -> jobs.find("j"));
        calls.put("query jobs " + kind, () -> jobs.query(new JobQuery.ByUser("u"), "", 5));
        calls.put("count jobs " + kind, () -> jobs.count(JobStatus.FAILED, LocalDate.of(2026, 11, 22), 5));
        calls.put("input " + kind, () -> jobs.input(job));
        calls.put("content " + kind, () -> jobs.content(job, "k"));
        calls.put("reopen " + kind, () -> jobs.reopen(job, NOON));
        calls.put("cancel " + kind, () -> jobs.cancel(job, "m", NOON));
        calls.put("note message " + kind, () -> jobs.noteMessage(job, "m", NOON));
    }

    private void putTables(
            Map<String, ThrowingCallable> calls,
            DynamoDbClient dynamoDb,
            URI endpoint,
            ExecutionInterceptor... interceptors) {
        S3Client s3 = client(S3Client.builder(), endpoint, interceptors);
        putJobs(calls, JobKind.VPR, new DynamoDbJobStore(dynamoDb, s3, "jobs", "bucket", "ops"));
        putJobs(calls, JobKind.PIPELINE, new DynamoDbUploadStore(dynamoDb, s3, "uploads", "bucket", "ops"));
        DynamoDbTailoredStore tailored = new DynamoDbTailoredStore(dynamoDb, s3, "tailored", "bucket", "ops");
        calls.put("find tailored CV", () -> tailored.find("7f3c2a10-1b2c-4d3e-8f90-a1b2c3d4e5f6"));
        calls.put("query tailored CVs", () -> tailored.query(new JobQuery.ByUser("u"), "", 5));
        DynamoDbAuditStore audit = new DynamoDbAuditStore(dynamoDb, "operations", "ops");
        AuditFact fact = new AuditFact(NOON, "a", "b", "c", AuditFact.Change.none(), "", "done");
        calls.put("append", () -> audit.append(AuditEntry.sealed(1, fact, AuditEntry.GENESIS)));
        calls.put("newest entry", audit::newest);
        calls.put("older entries", () -> audit.newestBelow(5, 5));
        calls.put("first entries", () -> audit.oldestFrom(1, 5));
        DynamoDbRolloutStore rollouts = new DynamoDbRolloutStore(dynamoDb, "operations", "ops");
        RolloutLock lock = new RolloutLock("a", "b", "c", NOON);
        calls.put("state", rollouts::state);
        calls.put("save state", () -> rollouts.save(RolloutState.initial(NOON)));
        calls.put("lock", rollouts::lock);
        calls.put("acquire", () -> rollouts.acquire(lock));
        calls.put("take over", () -> rollouts.takeOver(lock, lock));
        calls.put("release", () -> rollouts.release(lock));
        calls.put("approvals", rollouts::approvals);
        calls.put("history", () -> rollouts.history(5));
        calls.put("incidents", () -> rollouts.incidents(5));
    }

    private static ConsoleFailure failureOf(ThrowingCallable call) {
        ConsoleException exception = catchThrowableOfType(ConsoleException.class, call);
        assertThat(exception).isNotNull();
        return exception.failure();
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 403, AccessDenied",
        "ThrottlingException, 400, Throttled",
        "ExpiredTokenException, 403, Expired",
        "ServiceUnavailable, 503, Unreachable"
    })
    void everyAdapterSaysWhatItsServiceRefused(String code, int status, String expected) {
        calls(URI.create("http://127.0.0.1:1"), new Refusal(code, status)).forEach((name, call) -> {
            ConsoleFailure failure = failureOf(call);
            assertThat(failure.getClass().getSimpleName()).as(name).isEqualTo(expected);
            assertThat(failure.origin().requestId()).as(name).isEqualTo("request-7");
            assertThat(failure.origin().operation()).as(name).isNotEmpty();
        });
    }

    @Test
    void everyAdapterSaysThatNobodyAnswersAtAWrongEndpoint() throws IOException {
        calls(endpointOfNobody()).forEach((name, call) -> {
            ConsoleFailure failure = failureOf(call);
            assertThat(failure).as(name).isInstanceOf(ConsoleFailure.Unreachable.class);
            assertThat(failure.passing()).as(name).isTrue();
        });
    }

    @Test
    void aProbeThroughAnApiThatDoesNotAnswerCountsWhatWasNotAnswered() throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(new HttpLiveProbe(http, endpointOfNobody().toString())
                            .send(3)
                            .unanswered())
                    .isEqualTo(3);
        }
    }

    /// A port that was free a moment ago.
    private static URI endpointOfNobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
