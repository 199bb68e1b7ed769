package com.careervp.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.contract.DeploymentStage;
import com.careervp.infra.api.Callers;
import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.FunctionFactory;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import com.careervp.infra.identity.Identity;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class ApiRoutesTest {
    private final Stack stack = new Stack(new App(), "Routes");
    private final CareervpApi api = new CareervpApi(
            stack,
            EnvironmentConfig.of(DeploymentStage.DEV),
            new Identity(stack, EnvironmentConfig.of(DeploymentStage.DEV)));
    private final FunctionFactory functions = new FunctionFactory(stack, EnvironmentConfig.of(DeploymentStage.DEV));

    @Test
    void aRouteMoreMakesANewDeploymentSoThatItGoesLive() {
        String without = deployment(_ -> {});
        String with = new ApiRoutesTest().deployment(more -> more.api.route("GET", "/more", more.function("More")));

        assertThat(with).isNotEqualTo(without);
    }

    @Test
    void theSameRoutesKeepTheDeployment() {
        assertThat(new ApiRoutesTest().deployment(_ -> {})).isEqualTo(deployment(_ -> {}));
    }

    @Test
    void onlyOneRouteCanBeSplit() {
        ProductFunction function = function("One");
        api.splitRoute("POST", "/a", function, function("Two"));

        assertThatThrownBy(() -> api.splitRoute("POST", "/b", function, function))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/b");
    }

    @Test
    void aRouteForSignedInPeopleAsksTheUserPoolAndTheOthersDoNot() {
        api.splitRoute("POST", "/split", function("Baseline"), function("Candidate"));
        api.route("GET", "/open", function("Open"));
        api.route("POST", "/own", function("Own"), Callers.SIGNED_IN);
        api.route("GET", "/own/{id}", function("Read"), Callers.SIGNED_IN);
        api.publish();

        Template template = Template.fromStack(stack);
        template.resourceCountIs("AWS::ApiGateway::Authorizer", 1);
        template.hasResourceProperties(
                "AWS::ApiGateway::Authorizer",
                Map.of(
                        "Type",
                        "COGNITO_USER_POOLS",
                        "IdentitySource",
                        "method.request.header.Authorization",
                        "ProviderARNs",
                        Match.anyValue()));
        Map<String, Map<String, Object>> signedIn = template.findResources(
                "AWS::ApiGateway::Method",
                Map.of(
                        "Properties",
                        Map.of("AuthorizationType", "COGNITO_USER_POOLS", "AuthorizerId", Match.anyValue())));
        assertThat(signedIn).hasSize(2).allSatisfy((id, _) -> assertThat(id).contains("own"));
    }

    @Test
    void whoIsNotSignedInIsToldSoInTheProductsErrorBody() {
        api.splitRoute("POST", "/split", function("Baseline"), function("Candidate"));

        Template.fromStack(stack)
                .hasResourceProperties(
                        "AWS::ApiGateway::GatewayResponse",
                        Map.of(
                                "ResponseType",
                                "UNAUTHORIZED",
                                "ResponseTemplates",
                                Map.of(
                                        "application/json",
                                        "{\"success\":false,\"code\":\"UNAUTHORIZED\",\"error\":"
                                                + "$context.error.messageString,"
                                                + "\"request_id\":\"$context.requestId\"}")));
    }

    private String deployment(Consumer<ApiRoutesTest> routes) {
        api.splitRoute("POST", "/split", function("Baseline"), function("Candidate"));
        routes.accept(this);
        api.publish();
        return Template.fromStack(stack)
                .findResources("AWS::ApiGateway::Deployment")
                .keySet()
                .iterator()
                .next();
    }

    private ProductFunction function(String id) {
        return functions.create(new FunctionSpec(
                id,
                "careervp-" + id + "-lambda-dev",
                "com.careervp.Handler",
                SynthesizedStack.code().career(),
                256,
                Duration.ofSeconds(10),
                false,
                null,
                Map.of()));
    }
}
