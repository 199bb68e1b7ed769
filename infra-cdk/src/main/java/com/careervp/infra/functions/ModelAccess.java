package com.careervp.infra.functions;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.config.ModelChoice;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;

/// Gives functions that write what they need for it: the configuration of their model, and permission to ask the
/// configured models and no others.
public final class ModelAccess {
    /// The part of the world that an inference profile's id begins with.
    private static final Pattern PROFILE = Pattern.compile("(eu|us|us-gov|apac|jp|au|ca|global)\\.(.+)");

    private final Stack stack;
    private final String adapter;
    private final ModelChoice choice;

    public ModelAccess(Stack stack, EnvironmentConfig config) {
        this.stack = stack;
        this.adapter = config.languageModel();
        this.choice = ModelChoice.of(adapter, config.stage());
    }

    public void grantTo(ProductFunction... functions) {
        for (ProductFunction function : functions) {
            set(function, Map.of(EnvironmentVariables.LANGUAGE_MODEL, adapter));
            switch (choice) {
                case ModelChoice.Offline() -> {}
                case ModelChoice.Bedrock(String larger, String smaller) -> {
                    set(function, models(larger, smaller));
                    List.of(larger, smaller).forEach(model -> allowInvoking(function, model));
                }
                case ModelChoice.Anthropic(String larger, String smaller, String secret) -> {
                    set(function, models(larger, smaller));
                    set(function, Map.of(EnvironmentVariables.ANTHROPIC_SECRET, secret));
                    // the ARN of a secret ends with a dash and six characters that nobody knows beforehand
                    function.allow(
                            List.of("secretsmanager:GetSecretValue"),
                            arn("secretsmanager", "secret", ArnFormat.COLON_RESOURCE_NAME, secret + "-??????"));
                }
            }
        }
    }

    private static Map<String, String> models(String larger, String smaller) {
        return Map.of(EnvironmentVariables.LARGER_MODEL, larger, EnvironmentVariables.SMALLER_MODEL, smaller);
    }

    private static void set(ProductFunction function, Map<String, String> variables) {
        variables.forEach((name, value) -> function.function().addEnvironment(name, value));
    }

    /// An inference profile runs its model in several regions: the model may be invoked in any of them, but only by
    /// this profile ("Prerequisites for inference profiles" in the Bedrock user guide).
    private void allowInvoking(ProductFunction function, String modelId) {
        Matcher profile = PROFILE.matcher(modelId);
        if (!profile.matches()) {
            function.allow(List.of("bedrock:InvokeModel"), foundationModel(stack.getRegion(), modelId));
            return;
        }
        String profileArn = arn("bedrock", "inference-profile", ArnFormat.SLASH_RESOURCE_NAME, modelId);
        function.allow(List.of("bedrock:InvokeModel"), profileArn);
        function.role()
                .addToPolicy(PolicyStatement.Builder.create()
                        .actions(List.of("bedrock:InvokeModel"))
                        .resources(
                                List.of(foundationModel("*", profile.group(2)), foundationModel("", profile.group(2))))
                        .conditions(Map.of("StringEquals", Map.of("bedrock:InferenceProfileArn", profileArn)))
                        .build());
    }

    /// The model of a global profile has no region in its ARN.
    private String foundationModel(String region, String modelId) {
        return stack.formatArn(ArnComponents.builder()
                .service("bedrock")
                .region(region)
                .account("")
                .resource("foundation-model")
                .resourceName(modelId)
                .arnFormat(ArnFormat.SLASH_RESOURCE_NAME)
                .build());
    }

    private String arn(String service, String resource, ArnFormat format, String name) {
        return stack.formatArn(ArnComponents.builder()
                .service(service)
                .resource(resource)
                .resourceName(name)
                .arnFormat(format)
                .build());
    }
}
