package com.careervp.infra;

import static com.careervp.infra.TemplateView.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TemplateParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TailoringServiceTest {
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.PROD);

    private static TemplateView prod() {
        return TemplateView.of(DeploymentStage.PROD);
    }

    private static Map<String, Object> function() {
        return prod().properties("AWS::Lambda::Function", "FunctionName", NAMES.cvTailoringFunction());
    }

    @Test
    void theFunctionHasTenGigabytesOfScratchSpaceAndKnowsItsStores() {
        assertThat(map(function().get("EphemeralStorage"))).containsEntry("Size", 10_240);
        assertThat(map(map(function().get("Environment")).get("Variables")))
                .containsKeys(
                        "CV_TAILORING_TABLE_NAME",
                        "CV_ARTIFACTS_BUCKET",
                        "CVS_TABLE_NAME",
                        "JOB_POSTINGS_TABLE_NAME",
                        "RATE_LIMITS_TABLE_NAME",
                        "LANGUAGE_MODEL")
                .containsEntry("LOG_LEVEL", "INFO");
    }

    @Test
    void artifactsAreKeptByApplicationAndUserForNinetyDays() {
        Map<String, Object> table =
                prod().properties("AWS::DynamoDB::Table", "TableName", NAMES.tailoredArtifactsTable());

        assertThat(NAMES.tailoredArtifactsTable()).isEqualTo("cv-tailored-artifacts-prod");
        assertThat(table)
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry(
                        "KeySchema",
                        List.of(
                                Map.of("AttributeName", "application_id", "KeyType", "HASH"),
                                Map.of("AttributeName", "created_at", "KeyType", "RANGE")))
                .containsEntry(
                        "TimeToLiveSpecification", Map.of("AttributeName", "expiration_timestamp", "Enabled", true));
        assertThat(map(table.get("PointInTimeRecoverySpecification")))
                .containsEntry("PointInTimeRecoveryEnabled", true);
        assertThat(map(table.get("SSESpecification"))).containsEntry("SSEEnabled", true);
        assertThat(table.get("GlobalSecondaryIndexes").toString())
                .contains("IndexName=user_id_created_at_gsi", "AttributeName=user_id", "AttributeName=created_at");
    }

    @Test
    void filesArePrivateEncryptedAndExpireWithTheRecords() {
        Map<String, Object> bucket = map(prod().resources("AWS::S3::Bucket")
                .get(StatefulIds.ARTIFACTS_BUCKET)
                .get("Properties"));

        assertThat(map(bucket.get("PublicAccessBlockConfiguration"))).containsEntry("RestrictPublicBuckets", true);
        assertThat(bucket.get("LifecycleConfiguration").toString()).contains("ExpirationInDays=90");
        assertThat(bucket.get("BucketEncryption").toString()).contains("AES256");
    }

    @Test
    void theRouteLeadsToTheFunction() {
        assertThat(prod().resources("AWS::ApiGateway::Resource").toString()).contains("PathPart=cv-tailoring");
        assertThat(prod().resources("AWS::Lambda::Permission").toString()).contains("/*/POST/api/cv-tailoring");
    }

    @Test
    void theFunctionMayDoWhatItDoesAndNoMore() {
        String role = NAMES.cvTailoringFunction() + "-role";
        String roleId = prod().resources("AWS::IAM::Role").entrySet().stream()
                .filter(entry ->
                        role.equals(map(entry.getValue().get("Properties")).get("RoleName")))
                .findFirst()
                .orElseThrow()
                .getKey();
        String policy = prod().resources("AWS::IAM::Policy").values().stream()
                .map(resource -> map(resource.get("Properties")))
                .filter(properties -> properties.get("Roles").toString().contains(roleId))
                .map(properties -> properties.get("PolicyDocument").toString())
                .findFirst()
                .orElseThrow();

        assertThat(policy)
                .contains("dynamodb:Query", "dynamodb:PutItem", "dynamodb:GetItem", "s3:PutObject", "s3:GetObject")
                .contains("/tailored/*")
                .doesNotContain("dynamodb:DeleteItem", "dynamodb:Scan", "dynamodb:UpdateItem", "s3:DeleteObject")
                .doesNotContain("s3:*", "dynamodb:*", "sqs:");
    }

    @Test
    void theDurationAlarmWaitsForFivePeriods() {
        assertThat(prod().properties("AWS::CloudWatch::Alarm", "AlarmName", NAMES.alarm("cv-tailoring-duration")))
                .containsEntry("EvaluationPeriods", 5)
                .containsEntry("Statistic", "Average");
        assertThat(prod().properties("AWS::CloudWatch::Alarm", "AlarmName", NAMES.alarm("cv-tailoring-error-rate")))
                .containsEntry("Period", 60)
                .containsEntry("EvaluationPeriods", 1);
    }

    @Test
    void theDashboardShowsFunctionTableAndErrorLog() {
        Map<String, Object> dashboard =
                prod().properties("AWS::CloudWatch::Dashboard", "DashboardName", "CV-Tailoring-Monitoring-prod");

        assertThat(dashboard.get("DashboardBody").toString())
                .contains("Invocations", "Errors", "Throttles", "Duration")
                .contains("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits", "UserErrors", "SystemErrors")
                .contains("/aws/lambda/" + NAMES.cvTailoringFunction(), "stats count()");
    }

    @Test
    void theOutputsNameTableBucketDashboardAndFunction() {
        assertThat(prod().section("Outputs"))
                .containsKeys(
                        TemplateParameters.OUTPUT_CV_TAILORING_TABLE,
                        TemplateParameters.OUTPUT_CV_ARTIFACTS_BUCKET,
                        TemplateParameters.OUTPUT_CV_TAILORING_DASHBOARD,
                        "CvTailoringFunctionArn");
    }
}
