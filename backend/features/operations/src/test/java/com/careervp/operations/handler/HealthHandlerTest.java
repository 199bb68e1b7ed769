package com.careervp.operations.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.aws.FunctionSetup;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.contract.HandlerClasses;
import com.careervp.kernel.failure.Failure;
import com.careervp.operations.health.CheckHealth;
import com.careervp.operations.health.Dependency;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthHandlerTest {

    @Test
    void aHealthyServiceIs200WithEveryDependency() {
        APIGatewayProxyResponseEvent answer = answer(new Dependency("table", () -> {}));

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo("{\"success\":true,\"checks\":{\"table\":\"OK\"}}");
    }

    @Test
    void aServiceWithoutItsTableIs503AndTellsNothingOfTheInside() {
        APIGatewayProxyResponseEvent answer = answer(new Dependency("table", () -> {
            throw new Failure.Unreachable("connecting to 10.1.2.3: refused", null).asException(null);
        }));

        assertThat(answer.getStatusCode()).isEqualTo(503);
        assertThat(answer.getBody())
                .contains(
                        "\"code\":\"DEPENDENCY_UNAVAILABLE\"",
                        "\"request_id\":\"request-1\"",
                        "\"table\":\"UNREACHABLE\"")
                .doesNotContain("10.1.2.3");
    }

    @Test
    void aFunctionThatHasNothingToCheckIsMisconfigured() {
        assertThatIllegalStateException()
                .isThrownBy(HealthHandler::new)
                .withMessageContaining(EnvironmentVariables.JOBS_TABLE);
    }

    @Test
    void bothHandlersHaveTheConstructorsOfLambdaAndOfTheSandbox() throws Exception {
        for (String name : List.of(HandlerClasses.HEALTH, HandlerClasses.ROLLOUT_GUARD)) {
            Class<?> handler = Class.forName(name);
            assertThat(handler.getConstructor().getParameterCount()).isZero();
            assertThat(handler.getConstructor(FunctionSetup.class).getParameterCount())
                    .isEqualTo(1);
        }
    }

    private static APIGatewayProxyResponseEvent answer(Dependency dependency) {
        return new HealthHandler(new CheckHealth(List.of(dependency), Duration.ofSeconds(5)))
                .handleRequest(new APIGatewayProxyRequestEvent(), FakeContext.of("request-1"));
    }
}
