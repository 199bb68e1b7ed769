package com.careervp.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.config.ModelChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;

class ModelAccessTest {
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);

    private static Template with(String adapter) {
        EnvironmentConfig dev = EnvironmentConfig.of(DeploymentStage.DEV);
        EnvironmentConfig config = new EnvironmentConfig(
                dev.stage(),
                dev.allowedOrigins(),
                dev.throttleRatePerSecond(),
                dev.throttleBurst(),
                dev.workerConcurrency(),
                adapter,
                dev.monthlyBudgetUsd(),
                dev.owner());
        App app = new App(AppProps.builder()
                .outdir(Path.of("target", "test-assembly", adapter)
                        .toAbsolutePath()
                        .toString())
                .analyticsReporting(false)
                .treeMetadata(false)
                .build());
        return Template.fromStack(CareervpStack.in(app, config, SynthesizedStack.code()));
    }

    private static Map<String, Object> modelVariables(Template template, String function) {
        Map<String, Object> found = new TreeMap<>();
        template.findResources("AWS::Lambda::Function", Map.of("Properties", Map.of("FunctionName", function)))
                .values()
                .forEach(resource -> variables(resource).forEach((name, value) -> {
                    if (String.valueOf(name).matches("LANGUAGE_MODEL|.*_MODEL_ID|ANTHROPIC_.*")) {
                        found.put(String.valueOf(name), value);
                    }
                }));
        return found;
    }

    private static Map<?, ?> variables(Map<String, Object> resource) {
        if (resource.get("Properties") instanceof Map<?, ?> properties
                && properties.get("Environment") instanceof Map<?, ?> environment
                && environment.get("Variables") instanceof Map<?, ?> variables) {
            return variables;
        }
        throw new AssertionError("no variables in " + resource);
    }

    /// The statements with an action of the service, in the policies of the role.
    private static List<String> statements(Template template, String role, String service) {
        List<String> all = template.findResources("AWS::IAM::Policy").entrySet().stream()
                .filter(policy -> policy.getKey().startsWith(role))
                .map(policy -> policy.getValue().get("Properties"))
                .map(properties -> ((Map<?, ?>) properties).get("PolicyDocument"))
                .flatMap(document -> ((List<?>) ((Map<?, ?>) document).get("Statement")).stream())
                .map(String::valueOf)
                .toList();
        assertThat(all).as(role).isNotEmpty();
        return all.stream()
                .filter(statement -> statement.contains("Action=" + service + ":"))
                .toList();
    }

    @Test
    void withBedrockTheWritersMayAskTheConfiguredModelsByTheirProfilesOnly() {
        Template template = with("bedrock");

        assertThat(modelVariables(template, NAMES.vprWorkerFunction()))
                .containsExactly(
                        Map.entry("LANGUAGE_MODEL", "bedrock"),
                        Map.entry("LARGER_MODEL_ID", "eu.anthropic.claude-sonnet-5-5"),
                        Map.entry("SMALLER_MODEL_ID", "eu.anthropic.claude-haiku-5-5"));
        List<String> statements = statements(template, "VprWorkerRole", "bedrock");
        assertThat(statements).hasSize(4).allMatch(statement -> statement.contains("Action=bedrock:InvokeModel,"));
        assertThat(statements)
                .filteredOn(statement -> statement.contains("foundation-model"))
                .hasSize(2)
                .allMatch(statement -> statement.contains("bedrock:InferenceProfileArn"));
        assertThat(String.join(" ", statements))
                .contains("inference-profile/eu.anthropic.claude-sonnet-5-5")
                .contains(":bedrock:*::foundation-model/anthropic.claude-haiku-5-5")
                .doesNotContain("foundation-model/*", "inference-profile/*");
        assertThat(statements(template, "VprWorkerRole", "secretsmanager")).isEmpty();
    }

    @Test
    void withAnthropicTheWritersMayReadTheOneSecret() {
        Template template = with("anthropic");

        assertThat(modelVariables(template, NAMES.vprSyncFunction()))
                .containsExactly(
                        Map.entry("ANTHROPIC_SECRET_NAME", "anthropic-dev"),
                        Map.entry("LANGUAGE_MODEL", "anthropic"),
                        Map.entry("LARGER_MODEL_ID", "claude-sonnet-5-5"),
                        Map.entry("SMALLER_MODEL_ID", "claude-haiku-5-5"));
        assertThat(statements(template, "VprSyncRole", "secretsmanager"))
                .singleElement()
                .asString()
                .contains("Action=secretsmanager:GetSecretValue", "secret:anthropic-dev-??????");
        assertThat(statements(template, "VprSyncRole", "bedrock")).isEmpty();
    }

    @Test
    void whoDoesNotWriteGetsNeitherModelNorPermission() {
        Template template = with("anthropic");

        for (String role : List.of("VprSubmitRole", "VprStatusRole")) {
            assertThat(statements(template, role, "secretsmanager")).as(role).isEmpty();
        }
        assertThat(modelVariables(template, NAMES.vprSubmitFunction())).isEmpty();
        assertThat(modelVariables(template, NAMES.vprStatusFunction())).isEmpty();
    }

    @Test
    void offlineNothingOutsideIsAsked() {
        Template template = SynthesizedStack.template(DeploymentStage.DEV);

        assertThat(modelVariables(template, NAMES.vprWorkerFunction()))
                .containsExactly(Map.entry("LANGUAGE_MODEL", "offline"));
        assertThat(statements(template, "VprWorkerRole", "bedrock")).isEmpty();
        assertThat(statements(template, "VprWorkerRole", "secretsmanager")).isEmpty();
    }

    @Test
    void anotherAdapterIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelChoice.of("gpt", DeploymentStage.DEV))
                .withMessageContaining("\"gpt\"");
    }
}
