package com.careervp.infra;

import static com.careervp.infra.TemplateView.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.AccessLogFields;
import com.careervp.contract.CvAttributes;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.HandlerClasses;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TemplateParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CareervpStackTest {
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.PROD);

    private static TemplateView prod() {
        return TemplateView.of(DeploymentStage.PROD);
    }

    record ExpectedFunction(String name, String handler, int memory, int timeout, boolean snapStart) {}

    static List<ExpectedFunction> functions() {
        return List.of(
                new ExpectedFunction(NAMES.vprSyncFunction(), HandlerClasses.VPR_SYNC, 1024, 120, true),
                new ExpectedFunction(NAMES.vprSubmitFunction(), HandlerClasses.VPR_SUBMIT, 256, 10, true),
                new ExpectedFunction(NAMES.vprWorkerFunction(), HandlerClasses.VPR_WORKER, 1024, 300, false),
                new ExpectedFunction(NAMES.vprStatusFunction(), HandlerClasses.VPR_STATUS, 256, 10, true),
                new ExpectedFunction(NAMES.postingsFunction(), HandlerClasses.JOB_POSTINGS, 256, 10, true),
                new ExpectedFunction(NAMES.cvTailoringFunction(), HandlerClasses.CV_TAILORING, 3072, 60, false),
                new ExpectedFunction(NAMES.coverLetterFunction(), HandlerClasses.COVER_LETTER, 1024, 300, true),
                pipeline("upload-handler", HandlerClasses.CV_UPLOAD, 1024, 60, true),
                pipeline("cv-extractor", HandlerClasses.CV_EXTRACTOR, 512, 120, false),
                pipeline("cv-generator", HandlerClasses.CV_GENERATOR, 1024, 60, false),
                pipeline("matcher", HandlerClasses.CV_MATCHER, 1024, 90, false),
                pipeline("feedback", HandlerClasses.CV_FEEDBACK, 1024, 60, false),
                pipeline("offer-generator", HandlerClasses.CV_OFFER, 1024, 60, false),
                pipeline("dashboard-builder", HandlerClasses.CV_DASHBOARD, 512, 60, false),
                pipeline("cv-status", HandlerClasses.CV_STATUS, 256, 10, true),
                pipeline("cv-download", HandlerClasses.CV_DOWNLOAD, 256, 10, true),
                pipeline("cv-sweeper", HandlerClasses.CV_SWEEPER, 256, 60, false),
                new ExpectedFunction(NAMES.healthFunction(), HandlerClasses.HEALTH, 256, 5, true),
                new ExpectedFunction(NAMES.rolloutGuardFunction(), HandlerClasses.ROLLOUT_GUARD, 256, 30, false));
    }

    private static ExpectedFunction pipeline(String name, String handler, int memory, int timeout, boolean snapStart) {
        return new ExpectedFunction(NAMES.pipelineFunction(name), handler, memory, timeout, snapStart);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunctionHasItsHandlerSizeAndTimeout(ExpectedFunction expected) {
        Map<String, Object> function = prod().properties("AWS::Lambda::Function", "FunctionName", expected.name());
        assertThat(function)
                .containsEntry("Handler", expected.handler())
                .containsEntry("MemorySize", expected.memory())
                .containsEntry("Timeout", expected.timeout())
                .containsEntry("Runtime", "java25")
                .containsEntry("Architectures", List.of("arm64"))
                .containsEntry("TracingConfig", Map.of("Mode", "Active"));
        assertThat(function.containsKey("SnapStart")).isEqualTo(expected.snapStart());
    }

    @Test
    void thereAreNoFunctionsBesideTheDocumentedOnes() {
        assertThat(prod().resources("AWS::Lambda::Function"))
                .hasSize(functions().size());
    }

    @Test
    void onlyTheWorkerReservesConcurrency() {
        List<Object> reserving = prod().resources("AWS::Lambda::Function").values().stream()
                .map(function -> map(function.get("Properties")))
                .filter(properties -> properties.containsKey("ReservedConcurrentExecutions"))
                .map(properties -> (Object)
                        (properties.get("FunctionName") + "=" + properties.get("ReservedConcurrentExecutions")))
                .toList();
        assertThat(reserving).containsExactly(NAMES.vprWorkerFunction() + "=5");
    }

    @Test
    void everyFunctionLogsToItsOwnGroupKeptForThirtyDays() {
        for (String function : NAMES.functions()) {
            assertThat(prod().properties("AWS::Logs::LogGroup", "LogGroupName", NAMES.functionLogGroup(function)))
                    .containsEntry("RetentionInDays", 30);
        }
    }

    @Test
    void theJobsQueueWaitsLongerThanTheWorkerAndGivesUpAfterThreeReceives() {
        Map<String, Object> queue = prod().properties("AWS::SQS::Queue", "QueueName", NAMES.vprJobsQueue());
        assertThat(queue)
                .containsEntry("VisibilityTimeout", 660)
                .containsEntry("ReceiveMessageWaitTimeSeconds", 20)
                .containsEntry("MessageRetentionPeriod", 4 * 3600)
                .containsEntry("SqsManagedSseEnabled", true);
        assertThat(map(queue.get("RedrivePolicy"))).containsEntry("maxReceiveCount", 3);
        assertThat(prod().properties("AWS::SQS::Queue", "QueueName", NAMES.vprJobsDeadLetterQueue()))
                .containsEntry("MessageRetentionPeriod", 14 * 24 * 3600)
                .containsEntry("SqsManagedSseEnabled", true);
    }

    @Test
    void workersOfQueuesTakeOneMessageAtATimeAndReportFailedItems() {
        assertThat(prod().resources("AWS::Lambda::EventSourceMapping").values())
                .hasSize(2)
                .allSatisfy(mapping -> assertThat(map(mapping.get("Properties")))
                        .containsEntry("BatchSize", 1)
                        .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures")));
    }

    @Test
    void theQueueOfUploadsWaitsFiveMinutesAndGivesUpAfterThreeReceives() {
        Map<String, Object> queue = prod().properties("AWS::SQS::Queue", "QueueName", NAMES.pipelineQueue());
        assertThat(queue).containsEntry("VisibilityTimeout", 300).containsEntry("MessageRetentionPeriod", 86_400);
        assertThat(queue.get("RedrivePolicy").toString()).contains("maxReceiveCount=3");
    }

    @Test
    void uploadsExpireAfterAWeekAndOutputsAreArchivedThenExpire() {
        String buckets = prod().resources("AWS::S3::Bucket").toString();
        assertThat(buckets)
                .contains("ExpirationInDays=7, Id=uploads-expire")
                .contains("ExpirationInDays=365, Id=outputs-archive-and-expire")
                .contains("StorageClass=GLACIER, TransitionInDays=90")
                .contains("ExpirationInDays=30, Id=extractions-expire, Prefix=extractions/");
    }

    @Test
    void whatATopicCannotDeliverIsKept() {
        assertThat(prod().resources("AWS::SNS::Subscription").values())
                .filteredOn(subscription ->
                        "lambda".equals(map(subscription.get("Properties")).get("Protocol")))
                .hasSize(5)
                .allSatisfy(subscription -> assertThat(map(subscription.get("Properties"))
                                .get("RedrivePolicy")
                                .toString())
                        .contains("DeadLetters"));
    }

    @Test
    void theSweeperRunsEveryFiveMinutes() {
        assertThat(prod().resources("AWS::Events::Rule").toString()).contains("ScheduleExpression=rate(5 minutes)");
    }

    @Test
    void theJobsTableHasItsKeyIndexesAndTimeToLive() {
        Map<String, Object> table = prod().properties("AWS::DynamoDB::Table", "TableName", NAMES.jobsTable());
        assertThat(table)
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("KeySchema", List.of(Map.of("AttributeName", "job_id", "KeyType", "HASH")))
                .containsEntry("TimeToLiveSpecification", Map.of("AttributeName", "ttl", "Enabled", true));
        assertThat(map(table.get("PointInTimeRecoverySpecification")))
                .containsEntry("PointInTimeRecoveryEnabled", true);
        assertThat(indexKeys(table))
                .containsExactlyInAnyOrder(
                        "idempotency-key-index: idempotency_key",
                        "user-created-index: user_id, created_at",
                        "status-day-created-index: status_day, created_at");
    }

    private static List<String> indexKeys(Map<String, Object> table) {
        List<String> keys = new ArrayList<>();
        for (Object index : (List<?>) table.get("GlobalSecondaryIndexes")) {
            List<String> attributes = new ArrayList<>();
            for (Object key : (List<?>) map(index).get("KeySchema")) {
                attributes.add(String.valueOf(map(key).get("AttributeName")));
            }
            keys.add(map(index).get("IndexName") + ": " + String.join(", ", attributes));
        }
        return keys;
    }

    @Test
    void resultsArePrivateAndExpireAfterSevenDays() {
        Map<String, Object> bucket = map(prod().resources("AWS::S3::Bucket")
                .get("VprResultsBucket08756729")
                .get("Properties"));
        assertThat(map(bucket.get("PublicAccessBlockConfiguration")))
                .containsEntry("BlockPublicAcls", true)
                .containsEntry("BlockPublicPolicy", true)
                .containsEntry("IgnorePublicAcls", true)
                .containsEntry("RestrictPublicBuckets", true);
        assertThat(bucket.get("LifecycleConfiguration").toString()).contains("ExpirationInDays=7");
        assertThat(bucket.get("BucketEncryption").toString()).contains("AES256");
        String policies = prod().resources("AWS::S3::BucketPolicy").toString();
        assertThat(policies).contains("aws:SecureTransport");
    }

    @Test
    void theCanaryStaysInTheTemplateAndMovesByTheParameterAlone() {
        Map<String, Object> stage = stage();
        Map<String, Object> canary = map(stage.get("CanarySetting"));
        assertThat(canary).containsEntry("PercentTraffic", Map.of("Ref", TemplateParameters.VPR_CANDIDATE_PERCENT));
        assertThat(map(canary.get("StageVariableOverrides")))
                .containsEntry(TemplateParameters.STAGE_VARIABLE_VPR_FUNCTION, NAMES.vprSubmitFunction() + ":live");
        assertThat(canary.get("DeploymentId")).isEqualTo(stage.get("DeploymentId"));
        assertThat(map(prod().section("Parameters").get(TemplateParameters.VPR_CANDIDATE_PERCENT)))
                .containsEntry("Type", "Number")
                .containsEntry("Default", 0)
                .containsEntry("MinValue", 0)
                .containsEntry("MaxValue", 100);
    }

    @Test
    void theBaselineVariableFollowsThePrimaryParameter() {
        String condition = prod().section("Conditions").toString();
        assertThat(condition).contains(TemplateParameters.VPR_PRIMARY).contains("async");
        assertThat(map(stage().get("Variables")).toString())
                .contains("Fn::If")
                .contains(NAMES.vprSubmitFunction() + ":live")
                .contains(NAMES.vprSyncFunction() + ":live");
    }

    @Test
    void theDeploymentCarriesNoStageNameOfItsOwn() {
        prod().resources("AWS::ApiGateway::Deployment")
                .values()
                .forEach(deployment ->
                        assertThat(map(deployment.get("Properties"))).doesNotContainKey("StageName"));
    }

    @Test
    void theStageThrottlesTracesAndWritesAnAccessLogThatTellsTheCanaryApart() {
        Map<String, Object> stage = stage();
        assertThat(stage).containsEntry("TracingEnabled", true).containsEntry("StageName", "prod");
        assertThat(stage.get("MethodSettings").toString())
                .contains("ThrottlingRateLimit=100")
                .contains("ThrottlingBurstLimit=200")
                .contains("MetricsEnabled=true")
                .contains("DataTraceEnabled=false");
        assertThat(map(stage.get("AccessLogSetting")).get("Format").toString())
                .contains("\"" + AccessLogFields.CANARY + "\":\"$context.isCanaryRequest\"")
                .contains("\"" + AccessLogFields.LATENCY + "\":\"$context.responseLatency\"")
                .contains("\"" + AccessLogFields.STATUS + "\":\"$context.status\"");
    }

    private static Map<String, Object> stage() {
        return map(prod().resources("AWS::ApiGateway::Stage")
                .values()
                .iterator()
                .next()
                .get("Properties"));
    }

    @Test
    void bothFunctionsThatTheStageVariableCanNameMayBeInvoked() {
        String permissions = prod().resources("AWS::Lambda::Permission").toString();
        assertThat(permissions).contains("VprSync").contains("VprSubmit").contains("/*/POST/api/vpr");
    }

    @ParameterizedTest
    @CsvSource({
        "vpr-dlq, 1, GreaterThanOrEqualToThreshold, vpr-dead-letters",
        "vpr-worker-errors, 5, GreaterThanThreshold, vpr-worker-errors",
        "vpr-queue-depth, 50, GreaterThanThreshold, vpr-backlog",
        "vpr-oldest-message, 300, GreaterThanThreshold, vpr-backlog",
        "api-5xx, 5, GreaterThanThreshold, api-5xx",
        "api-latency-p99, 30000, GreaterThanThreshold, api-latency",
        "vpr-worker-throttles, 0, GreaterThanThreshold, vpr-worker-throttled",
        "vpr-jobs-table-errors, 0, GreaterThanThreshold, table-system-errors",
        "vpr-submit-errors, 0, GreaterThanThreshold, function-errors",
        "vpr-status-throttles, 0, GreaterThanThreshold, function-errors",
        "job-postings-errors, 0, GreaterThanThreshold, function-errors",
        "cv-tailoring-errors, 0, GreaterThanThreshold, function-errors",
        "cv-tailoring-error-rate, 5, GreaterThanOrEqualToThreshold, cv-tailoring-errors",
        "cv-tailoring-duration, 45000, GreaterThanThreshold, cv-tailoring-slow",
        "cv-tailoring-table-throttles, 0, GreaterThanThreshold, cv-tailoring-table-throttled",
        "cv-pipeline-dlq, 1, GreaterThanOrEqualToThreshold, pipeline-dead-letters",
        "cv-pipeline-steps-dlq, 1, GreaterThanOrEqualToThreshold, pipeline-dead-letters",
        "cv-pipeline-oldest-message, 300, GreaterThanThreshold, vpr-backlog",
        "matcher-errors, 0, GreaterThanThreshold, function-errors",
        "rollout-guard-errors, 0, GreaterThanThreshold, function-errors",
    })
    void everyAlarmHasItsThresholdRunbookAndTopic(String what, double threshold, String comparison, String runbook) {
        Map<String, Object> alarm = prod().properties("AWS::CloudWatch::Alarm", "AlarmName", NAMES.alarm(what));
        assertThat(((Number) alarm.get("Threshold")).doubleValue()).isEqualTo(threshold);
        assertThat(alarm)
                .containsEntry("ComparisonOperator", comparison)
                .containsEntry("TreatMissingData", "notBreaching");
        assertThat(alarm.get("AlarmDescription").toString()).endsWith("[runbook:" + runbook + "]");
        assertThat(alarm.get("AlarmActions").toString()).contains("AlarmTopic");
        assertThat(alarm.get("OKActions").toString()).contains("AlarmTopic");
    }

    @Test
    void errorRatesAreRatesOverFiveMinutes() {
        for (String what : List.of("vpr-worker-errors", "api-5xx")) {
            String metrics = prod().properties("AWS::CloudWatch::Alarm", "AlarmName", NAMES.alarm(what))
                    .get("Metrics")
                    .toString();
            assertThat(metrics).contains("100 * part / whole").contains("Period=300");
        }
    }

    @Test
    void theGuardIsCalledByTheGateAlarmsAndMayTouchOnlyItsOwnStage() {
        String rule = prod().resources("AWS::Events::Rule").toString();
        assertThat(rule)
                .contains("CloudWatch Alarm State Change")
                .contains("AlarmsDeadLetters")
                .contains("AlarmsWorkerErrors")
                .contains("AlarmsApiServerErrors")
                .contains("AlarmsQueueDepth");
        String policies = prod().resources("AWS::IAM::Policy").toString();
        assertThat(policies).contains("apigateway:PATCH").contains("/stages/prod");
    }

    @Test
    void theDashboardShowsEveryDocumentedSeries() {
        Map<String, Object> dashboard =
                prod().properties("AWS::CloudWatch::Dashboard", "DashboardName", "VPR-Async-Monitoring-prod");
        assertThat(dashboard.get("DashboardBody").toString())
                .contains("ApproximateNumberOfMessagesVisible")
                .contains("Invocations")
                .contains("Errors")
                .contains("p50")
                .contains("p95")
                .contains("p99")
                .contains("ConsumedReadCapacityUnits")
                .contains("ConsumedWriteCapacityUnits")
                .contains("4XXError")
                .contains("5XXError")
                .contains("Latency");
    }

    @Test
    void noPolicyAllowsEveryAction() {
        for (var policy : prod().resources("AWS::IAM::Policy").entrySet()) {
            Map<String, Object> document =
                    map(map(policy.getValue().get("Properties")).get("PolicyDocument"));
            for (Object statement : (List<?>) document.get("Statement")) {
                Object action = map(statement).get("Action");
                List<?> actions = action instanceof List<?> list ? list : List.of(action);
                assertThat(actions)
                        .as(policy.getKey())
                        .noneMatch(a -> a.toString().contains("*"));
                if ("*".equals(map(statement).get("Resource"))) {
                    assertThat(actions)
                            .as(policy.getKey() + " on every resource")
                            .allMatch(a -> a.toString().startsWith("xray:Put"));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DeploymentStage.class)
    void whatHoldsStateKeepsItsLogicalId(DeploymentStage stage) {
        Set<String> stateful = new TreeSet<>();
        TemplateView view = TemplateView.of(stage);
        for (String type :
                List.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::Cognito::UserPool")) {
            stateful.addAll(view.resources(type).keySet());
        }
        stateful.removeAll(StatefulIds.FLEETING);
        // A changed id means that CloudFormation replaces the resource and leaves its content behind.
        assertThat(stateful).containsExactlyElementsOf(StatefulIds.EXPECTED);
    }

    @Test
    void stateIsRetainedExceptInDev() {
        for (DeploymentStage stage : DeploymentStage.values()) {
            String kept = stage == DeploymentStage.DEV ? "Delete" : "Retain";
            TemplateView view = TemplateView.of(stage);
            for (String type : List.of("AWS::DynamoDB::Table", "AWS::S3::Bucket", "AWS::Cognito::UserPool")) {
                view.resources(type)
                        .forEach((id, resource) -> assertThat(resource)
                                .as(stage + " " + id)
                                .containsEntry("DeletionPolicy", StatefulIds.FLEETING.contains(id) ? "Delete" : kept));
            }
        }
    }

    @Test
    void onlyProductionIsProtectedAgainstDeletion() {
        for (DeploymentStage stage : DeploymentStage.values()) {
            assertThat(SynthesizedStack.stack(stage).getTerminationProtection())
                    .isEqualTo(stage == DeploymentStage.PROD);
        }
    }

    @Test
    void everythingThatCanBeTaggedNamesProjectEnvironmentAndOwner() {
        for (String type : List.of(
                "AWS::Lambda::Function",
                "AWS::DynamoDB::Table",
                "AWS::S3::Bucket",
                "AWS::SQS::Queue",
                "AWS::SNS::Topic",
                "AWS::Logs::LogGroup",
                "AWS::IAM::Role",
                "AWS::ApiGateway::RestApi",
                "AWS::ApiGateway::Stage",
                "AWS::CloudWatch::Alarm")) {
            prod().resources(type)
                    .forEach((id, resource) -> assertThat(String.valueOf(
                                    map(resource.get("Properties")).get("Tags")))
                            .as(type + " " + id)
                            .contains("Key=Project, Value=CareerVP")
                            .contains("Key=Environment, Value=prod")
                            .contains("Key=Owner, Value=careervp-platform"));
        }
    }

    @Test
    void physicalNamesEndWithTheEnvironment() {
        Map<String, String> nameProperties = Map.of(
                "AWS::Lambda::Function", "FunctionName",
                "AWS::DynamoDB::Table", "TableName",
                "AWS::SQS::Queue", "QueueName",
                "AWS::SNS::Topic", "TopicName",
                "AWS::CloudWatch::Alarm", "AlarmName",
                "AWS::ApiGateway::RestApi", "Name");
        nameProperties.forEach((type, property) -> prod().resources(type)
                .forEach((id, resource) -> assertThat(
                                String.valueOf(map(resource.get("Properties")).get(property)))
                        .as(id)
                        .matches("[a-z0-9-]+-prod")));
    }

    @Test
    void theOutputsNameWhatTheConsoleNeeds() {
        assertThat(prod().section("Outputs"))
                .containsKeys(
                        TemplateParameters.OUTPUT_API_URL,
                        TemplateParameters.OUTPUT_API_ID,
                        TemplateParameters.OUTPUT_API_STAGE,
                        TemplateParameters.OUTPUT_JOBS_TABLE,
                        TemplateParameters.OUTPUT_CVS_TABLE,
                        TemplateParameters.OUTPUT_POSTINGS_TABLE,
                        TemplateParameters.OUTPUT_OPERATIONS_TABLE,
                        TemplateParameters.OUTPUT_JOBS_QUEUE_URL,
                        TemplateParameters.OUTPUT_JOBS_DLQ_URL,
                        TemplateParameters.OUTPUT_RESULTS_BUCKET,
                        TemplateParameters.OUTPUT_ALARM_TOPIC,
                        TemplateParameters.OUTPUT_USER_POOL_ID,
                        TemplateParameters.OUTPUT_USER_POOL_CLIENT_ID,
                        TemplateParameters.OUTPUT_DASHBOARD,
                        "VprSyncFunctionArn",
                        "VprSubmitFunctionArn",
                        "VprWorkerFunctionArn",
                        "VprStatusFunctionArn");
    }

    @Test
    void requestsAreCountedInATableThatForgets() {
        assertThat(prod().properties("AWS::DynamoDB::Table", "TableName", "careervp-rate-limits-prod"))
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("KeySchema", List.of(Map.of("AttributeName", "subject", "KeyType", "HASH")))
                .containsEntry("TimeToLiveSpecification", Map.of("AttributeName", "ttl", "Enabled", true));
    }

    @Test
    void aCvIsFoundByItsIdAndAPostingExpires() {
        assertThat(prod().properties("AWS::DynamoDB::Table", "TableName", NAMES.cvsTable())
                        .toString())
                .contains("IndexName=" + CvAttributes.ID_INDEX);
        assertThat(prod().properties("AWS::DynamoDB::Table", "TableName", NAMES.postingsTable()))
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("TimeToLiveSpecification", Map.of("AttributeName", "ttl", "Enabled", true));
    }
}
