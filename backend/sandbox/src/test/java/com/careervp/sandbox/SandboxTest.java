package com.careervp.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.careervp.contract.ApiHeaders;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.Plan;
import com.careervp.contract.TemplateParameters;
import com.careervp.contract.TokenClaims;
import com.careervp.sandbox.traffic.TrafficKind;
import com.careervp.sandbox.traffic.TrafficSettings;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.RollbackConfiguration;
import software.amazon.awssdk.services.cloudformation.model.RollbackTrigger;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The real template in the sandbox. The infrastructure module synthesizes it, and is built before this one; where it
/// was not built, there is nothing to test here.
class SandboxTest {
    private static final Path ASSEMBLY = Path.of("../../infra-cdk/target/cloud-assembly");
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);

    private static Sandbox sandbox;
    private static final List<StartProgress> PROGRESS = new ArrayList<>();

    @BeforeAll
    static void start() {
        assumeTrue(Files.isDirectory(ASSEMBLY.resolve("dev")), "no cloud assembly at " + ASSEMBLY.toAbsolutePath());
        sandbox = Sandbox.start(options(), PROGRESS::add);
    }

    @AfterAll
    static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static SandboxOptions options() {
        return SandboxOptions.standard()
                .withAssembly(CloudAssembly.in(ASSEMBLY))
                .withModelLatency(Duration.ofMillis(20));
    }

    private static HttpResponse<String> send(URI url, @Nullable String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void setWeight(String percent, RollbackConfiguration rollback) {
        CloudFormationClient cloudFormation = sandbox.clients().cloudFormation();
        cloudFormation.updateStack(r -> r.stackName(sandbox.stackName())
                .usePreviousTemplate(true)
                .capabilities(Capability.CAPABILITY_NAMED_IAM)
                .rollbackConfiguration(rollback)
                .parameters(
                        Parameter.builder()
                                .parameterKey(TemplateParameters.VPR_CANDIDATE_PERCENT)
                                .parameterValue(percent)
                                .build(),
                        Parameter.builder()
                                .parameterKey(TemplateParameters.VPR_PRIMARY)
                                .usePreviousValue(true)
                                .build()));
    }

    private static Stack settled() {
        while (true) {
            Stack stack = sandbox.clients()
                    .cloudFormation()
                    .describeStacks(r -> r.stackName(sandbox.stackName()))
                    .stacks()
                    .getFirst();
            if (!stack.stackStatusAsString().endsWith("_IN_PROGRESS")) {
                return stack;
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    private static RollbackConfiguration noTriggers() {
        return RollbackConfiguration.builder()
                .rollbackTriggers(List.of())
                .monitoringTimeInMinutes(0)
                .build();
    }

    @Test
    void theStackOfProductionIsDeployedAndItsApiAnswersHere() throws IOException, InterruptedException {
        HttpResponse<String> health = send(URI.create(sandbox.apiUrl() + "/health"), null);

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(sandbox.apiUrl().getHost()).isEqualTo("127.0.0.1");
        assertThat(settled().outputs())
                .anySatisfy(output -> assertThat(output.outputValue())
                        .isEqualTo(sandbox.apiUrl().toString()));
        assertThat(PROGRESS).extracting(StartProgress::step).endsWith(StartStep.READY);
        assertThat(PROGRESS).extracting(StartProgress::detail).contains(sandbox.stackName());
        assertThat(sandbox.clients().sts().getCallerIdentity().account()).isEqualTo("000000000000");
    }

    @Test
    void tokensOfTheStacksUserPoolAreIssuedForAnybody() throws Exception {
        String token = sandbox.signIns().idToken("user-1", Plan.PREMIUM);

        JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("user-1");
        assertThat(claims.getStringClaim(TokenClaims.PLAN)).isEqualTo("premium");
        assertThat(settled().outputs())
                .anySatisfy(output -> assertThat(output.outputValue())
                        .isEqualTo(claims.getAudience().getFirst()));
        assertThatThrownBy(() -> sandbox.signIns().idToken(" ", Plan.FREE)).hasMessageContaining("userId");
    }

    @Test
    void theWeightIsChangedByAParameterAndHoldsForTheNextRequest() throws IOException, InterruptedException {
        URI submit = URI.create(sandbox.apiUrl() + "/api/vpr");
        setWeight("100", noTriggers());
        assertThat(settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(send(submit, "[]").headers().firstValue(ApiHeaders.PATH)).contains(MetricNames.PATH_ASYNC);

        setWeight("0", noTriggers());
        assertThat(settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(send(submit, "[]").headers().firstValue(ApiHeaders.PATH)).contains(MetricNames.PATH_SYNC);
    }

    @Test
    void aWeightThatIsNoPercentageIsRefusedBeforeAnythingChanges() {
        assertThatThrownBy(() -> setWeight("101", noTriggers()))
                .hasMessageContaining("Parameter 'VprCandidatePercent' must be a number not greater than 100");
    }

    @Test
    void aTriggerThatFiresTakesTheWeightBackAndAnEmptyListDoesNot() {
        // not one of the gate alarms: at those the rollout guard would act too
        String alarm = NAMES.alarm("health-errors");
        String arn = sandbox.clients()
                .cloudWatch()
                .describeAlarms(r -> r.alarmNames(alarm))
                .metricAlarms()
                .getFirst()
                .alarmArn();
        sandbox.clients()
                .cloudWatch()
                .setAlarmState(
                        r -> r.alarmName(alarm).stateValue(StateValue.ALARM).stateReason("a test"));

        setWeight(
                "10",
                RollbackConfiguration.builder()
                        .rollbackTriggers(RollbackTrigger.builder()
                                .arn(arn)
                                .type("AWS::CloudWatch::Alarm")
                                .build())
                        .build());
        assertThat(settled().stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);

        setWeight("10", noTriggers());
        assertThat(settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        setWeight("0", noTriggers());
        assertThat(settled().stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    }

    @Test
    void whatWasJustDeployedHasNotDrifted() {
        CloudFormationClient cloudFormation = sandbox.clients().cloudFormation();

        String detection = cloudFormation
                .detectStackDrift(r -> r.stackName(sandbox.stackName()))
                .stackDriftDetectionId();

        assertThat(cloudFormation
                        .describeStackDriftDetectionStatus(r -> r.stackDriftDetectionId(detection))
                        .stackDriftStatus())
                .isEqualTo(StackDriftStatus.IN_SYNC);
    }

    @Test
    void trafficIsAnsweredOverHttp() {
        sandbox.traffic().adjust(TrafficSettings.standard(20).withShares(1, 0, 0));
        sandbox.traffic().resume();
        while (sandbox.traffic().counts().answered(TrafficKind.NEW, 2) < 5) {
            LockSupport.parkNanos(2_000_000);
        }
        sandbox.traffic().pause();

        assertThat(sandbox.traffic().counts().submissionsAnsweredBy(MetricNames.PATH_SYNC))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void twoSandboxesDoNotMeet() {
        try (Sandbox other = Sandbox.start(options(), progress -> {})) {
            other.clients()
                    .dynamoDb()
                    .putItem(r -> r.tableName(NAMES.operationsTable())
                            .item(Map.of(
                                    "pk", AttributeValue.fromS("only"),
                                    "sk", AttributeValue.fromS("there"))));

            assertThat(other.apiUrl()).isNotEqualTo(sandbox.apiUrl());
            assertThat(sandbox.clients()
                            .dynamoDb()
                            .getItem(r -> r.tableName(NAMES.operationsTable())
                                    .key(Map.of(
                                            "pk", AttributeValue.fromS("only"),
                                            "sk", AttributeValue.fromS("there"))))
                            .hasItem())
                    .isFalse();
        }
    }

    @Test
    void tablesInADataFolderOutliveTheSandbox(@TempDir Path folder) {
        Map<String, AttributeValue> key =
                Map.of("pk", AttributeValue.fromS("kept"), "sk", AttributeValue.fromS("item"));
        try (Sandbox first = Sandbox.start(options().withDataFolder(folder), progress -> {})) {
            first.clients()
                    .dynamoDb()
                    .putItem(r -> r.tableName(NAMES.operationsTable()).item(key));
        }
        try (Sandbox second = Sandbox.start(options().withDataFolder(folder), progress -> {})) {
            assertThat(second.clients()
                            .dynamoDb()
                            .getItem(r -> r.tableName(NAMES.operationsTable()).key(key))
                            .hasItem())
                    .isTrue();
        }
    }

    @Test
    void anAssemblyWithoutATemplateIsNamed(@TempDir Path empty) {
        assertThatThrownBy(() -> Sandbox.start(options().withAssembly(CloudAssembly.in(empty)), progress -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CareervpStack-Dev.template.json");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> SandboxOptions.standard().withApiPort(70_000))
                .hasMessageContaining("apiPort is 70000");
        assertThatThrownBy(() -> SandboxOptions.standard().withSpeed(0.5)).hasMessageContaining("speed is 0.5");
    }
}
