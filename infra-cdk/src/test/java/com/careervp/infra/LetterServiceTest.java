package com.careervp.infra;

import static com.careervp.infra.TemplateView.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.MetricNames;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.TemplateParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterServiceTest {
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.PROD);

    private static TemplateView prod() {
        return TemplateView.of(DeploymentStage.PROD);
    }

    private static Map<String, Object> alarm(String what) {
        return prod().properties("AWS::CloudWatch::Alarm", "AlarmName", NAMES.alarm(what));
    }

    @Test
    void theFunctionKnowsItsTablesBucketsAndModel() {
        Map<String, Object> function =
                prod().properties("AWS::Lambda::Function", "FunctionName", NAMES.coverLetterFunction());

        assertThat(map(map(function.get("Environment")).get("Variables")))
                .containsKeys(
                        EnvironmentVariables.CVS_TABLE,
                        EnvironmentVariables.POSTINGS_TABLE,
                        EnvironmentVariables.JOBS_TABLE,
                        EnvironmentVariables.RESULTS_BUCKET,
                        EnvironmentVariables.RATE_LIMITS_TABLE,
                        EnvironmentVariables.LETTERS_BUCKET,
                        EnvironmentVariables.LANGUAGE_MODEL)
                .containsEntry(EnvironmentVariables.STAGE, "prod");
        assertThat(function).containsEntry("FunctionName", "careervp-cover-letter-handler-prod");
    }

    @Test
    void theRouteIsForSignedInPeopleAndAllOthersAreOpen() {
        List<String> signedIn = prod().resources("AWS::ApiGateway::Method").entrySet().stream()
                .filter(method -> "COGNITO_USER_POOLS"
                        .equals(map(method.getValue().get("Properties")).get("AuthorizationType")))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(signedIn)
                .hasSize(4)
                .anyMatch(id -> id.contains("coverletterPOST"))
                .anyMatch(id -> id.contains("cvuploadPOST"))
                .anyMatch(id -> id.contains("cvstatusjobIdGET"))
                .anyMatch(id -> id.contains("cvdownloadjobIdGET"));
        assertThat(prod().resources("AWS::ApiGateway::Authorizer")).hasSize(1);
        assertThat(prod().resources("AWS::ApiGateway::Authorizer").toString()).contains("IdentityUsers");
    }

    @Test
    void lettersArePrivateAndExpireAfterNinetyDays() {
        Map<String, Object> bucket = prod().resources("AWS::S3::Bucket").entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("LetterLettersBucket"))
                .map(entry -> map(entry.getValue().get("Properties")))
                .findFirst()
                .orElseThrow();

        assertThat(bucket.get("LifecycleConfiguration").toString()).contains("ExpirationInDays=90");
        assertThat(bucket.get("BucketEncryption").toString()).contains("AES256");
        assertThat(map(bucket.get("PublicAccessBlockConfiguration")))
                .containsEntry("BlockPublicAcls", true)
                .containsEntry("RestrictPublicBuckets", true);
        assertThat(bucket.get("BucketName").toString()).contains("careervp-cover-letters-prod-");
    }

    @Test
    void failuresAndSlownessFireAsTheDocumentsAsk() {
        assertThat(alarm("cover-letter-failures"))
                .containsEntry("Namespace", MetricNames.NAMESPACE)
                .containsEntry("MetricName", "CoverLetterError")
                .containsEntry("Statistic", "Sum")
                .containsEntry("Period", 60)
                .containsEntry("Threshold", 5)
                .containsEntry("EvaluationPeriods", 1)
                .containsEntry("ComparisonOperator", "GreaterThanThreshold")
                .containsEntry("Dimensions", List.of(Map.of("Name", "environment", "Value", "prod")));
        assertThat(alarm("cover-letter-duration-p95"))
                .containsEntry("MetricName", "CoverLetterDuration")
                .containsEntry("ExtendedStatistic", "p95")
                .containsEntry("Period", 300)
                .containsEntry("Threshold", 20_000)
                .containsEntry("EvaluationPeriods", 3);
        assertThat(alarm("cover-letter-handler-errors")).containsEntry("Threshold", 0);
        assertThat(alarm("cover-letter-handler-throttles")).containsEntry("Threshold", 0);
    }

    @Test
    void theFunctionReadsWhatItNeedsAndWritesLettersAndCountsOnly() {
        String policy = prod().resources("AWS::IAM::Policy").entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("CoverLetterRole"))
                .map(entry -> map(entry.getValue().get("Properties"))
                        .get("PolicyDocument")
                        .toString())
                .findFirst()
                .orElseThrow();

        assertThat(policy)
                .contains("/letters/*", "/results/*", "index/cv-id-index", "index/idempotency-key-index")
                .doesNotContain(
                        "dynamodb:DeleteItem", "dynamodb:UpdateItem", "dynamodb:Scan", "s3:DeleteObject", "s3:*");
        assertThat(policy.split("dynamodb:PutItem", -1))
                .as("only the rate limits")
                .hasSize(2);
        assertThat(policy.split("s3:PutObject", -1)).as("only letters").hasSize(2);
    }

    @Test
    void theOutputsNameBucketAndFunction() {
        assertThat(prod().section("Outputs"))
                .containsKeys(TemplateParameters.OUTPUT_COVER_LETTERS_BUCKET, "CoverLetterFunctionArn");
    }
}
