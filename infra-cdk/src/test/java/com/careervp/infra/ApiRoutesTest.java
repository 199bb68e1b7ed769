package com.careervp.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.contract.DeploymentStage;
import com.careervp.infra.api.CareervpApi;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.FunctionFactory;
import com.careervp.infra.functions.FunctionSpec;
import com.careervp.infra.functions.ProductFunction;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

class ApiRoutesTest {
    private final Stack stack = new Stack(new App(), "Routes");
    private final CareervpApi api = new CareervpApi(stack, EnvironmentConfig.of(DeploymentStage.DEV));
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
