package com.careervp.sandbox.apigateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.apigateway.model.BadRequestException;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.NotFoundException;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.UpdateStageResponse;

class CanaryTest {
    private final ApiFixture api = new ApiFixture();

    @BeforeEach
    void open() {
        api.withRoutes().open(0, "[]");
    }

    @AfterEach
    void close() {
        api.close();
    }

    private UpdateStageResponse patch(String op, String path, String value) {
        return api.gateway.updateStage(r -> r.restApiId(api.apiId)
                .stageName("dev")
                .patchOperations(
                        PatchOperation.builder().op(op).path(path).value(value).build()));
    }

    private GetStageResponse stage() {
        return api.gateway.getStage(r -> r.restApiId(api.apiId).stageName("dev"));
    }

    private String function(HttpResponse<String> response) {
        return response.headers().firstValue("X-Function").orElse("none");
    }

    private int candidates(int requests) throws Exception {
        int candidates = 0;
        for (int i = 0; i < requests; i++) {
            candidates += function(api.post("/vpr", "{}")).equals("candidate") ? 1 : 0;
        }
        return candidates;
    }

    /// Limits of the 99 % interval of a binomial distribution, by its normal approximation with continuity correction.
    @ParameterizedTest
    @CsvSource({"10, 2000", "50, 2000", "100, 500", "0, 500"})
    void theCanaryGetsItsShareOfTheRequests(int percent, int requests) throws Exception {
        patch("replace", "/canarySettings/percentTraffic", Integer.toString(percent));

        int candidates = candidates(requests);

        double expected = requests * percent / 100.0;
        double half = 2.576 * Math.sqrt(expected * (1 - percent / 100.0)) + (percent % 100 == 0 ? 0 : 0.5);
        assertThat((double) candidates).isBetween(expected - half, expected + half);
    }

    @Test
    void aChangedPercentageHoldsFromTheNextRequestOn() throws Exception {
        for (int i = 0; i < 20; i++) {
            patch("replace", "/canarySettings/percentTraffic", "100.0");
            assertThat(function(api.post("/vpr", "{}"))).isEqualTo("candidate");
            patch("replace", "/canarySettings/percentTraffic", "0");
            assertThat(function(api.post("/vpr", "{}"))).isEqualTo("baseline");
        }
    }

    @Test
    void theCanarySeesItsVariablesOverThoseOfTheStage() throws Exception {
        patch("replace", "/variables/other", "stays");
        patch("replace", "/canarySettings/percentTraffic", "100");

        assertThat(api.post("/vpr", "{}").body()).contains("|{other=stays, vprFunction=candidate}|");
    }

    @Test
    void anOverrideOfTheCanaryIsReplacedAndRemovedAlone() throws Exception {
        patch("replace", "/canarySettings/percentTraffic", "100");
        patch("replace", "/canarySettings/stageVariableOverrides/vprFunction", "baseline");
        assertThat(function(api.post("/vpr", "{}"))).isEqualTo("baseline");

        patch("remove", "/canarySettings/stageVariableOverrides/vprFunction", "");
        assertThat(stage().canarySettings().stageVariableOverrides()).isEmpty();
        assertThat(stage().canarySettings().percentTraffic()).isEqualTo(100.0);
    }

    @Test
    void aRemovedCanaryTakesNoRequestAndItsPercentageMakesANewOne() throws Exception {
        patch("replace", "/canarySettings/percentTraffic", "100");
        UpdateStageResponse removed = patch("remove", "/canarySettings", "");

        assertThat(removed.canarySettings()).isNull();
        assertThat(stage().variables()).containsEntry("vprFunction", "baseline");
        assertThat(function(api.post("/vpr", "{}"))).isEqualTo("baseline");

        UpdateStageResponse made = patch("replace", "/canarySettings/percentTraffic", "50");
        assertThat(made.canarySettings().percentTraffic()).isEqualTo(50.0);
        assertThat(made.canarySettings().deploymentId()).isEqualTo(api.deploymentId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.5", "NaN", "many", ""})
    void aPercentageOutsideZeroToHundredIsRefusedAndChangesNothing(String percent) {
        patch("replace", "/canarySettings/percentTraffic", "25");

        assertThatThrownBy(() -> patch("replace", "/canarySettings/percentTraffic", percent))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        e -> assertThat(e.statusCode()).isEqualTo(400));
        assertThat(stage().canarySettings().percentTraffic()).isEqualTo(25.0);
    }

    @Test
    void onePatchThatFailsUndoesTheOthersOfTheSameCall() {
        assertThatThrownBy(() -> api.gateway.updateStage(r -> r.restApiId(api.apiId)
                        .stageName("dev")
                        .patchOperations(
                                PatchOperation.builder()
                                        .op("replace")
                                        .path("/canarySettings/percentTraffic")
                                        .value("70")
                                        .build(),
                                PatchOperation.builder()
                                        .op("replace")
                                        .path("/canarySettings/badPath")
                                        .value("1")
                                        .build())))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Invalid method setting path: /canarySettings/badPath");
        assertThat(stage().canarySettings().percentTraffic()).isZero();
    }

    @Test
    void whatDoesNotExistIsNotFoundAndWhatIsNotAllowedIsABadRequest() {
        assertThatThrownBy(
                        () -> api.gateway.getStage(r -> r.restApiId(api.apiId).stageName("nope")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid stage identifier specified");
        assertThatThrownBy(() -> api.gateway.getStage(r -> r.restApiId("nope").stageName("dev")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Invalid API identifier specified");
        assertThatThrownBy(() -> patch("add", "/canarySettings/deploymentId", api.deploymentId))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Invalid add operation with path: /canarySettings/deploymentId");
        assertThatThrownBy(() -> patch("replace", "/deploymentId", "nope")).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> patch("remove", "/canarySettings/badPath", ""))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Cannot remove method setting canarySettings/badPath");
    }

    @Test
    void aStackUpdateSetsThePercentageAndATemplateWithoutCanaryLeavesItLive() {
        api.resources.update(api.request("Stage", "dev", api.stage(30, "[]")), api.stage(0, "[]"));
        assertThat(stage().canarySettings().percentTraffic()).isEqualTo(30.0);

        ObjectNode without = api.stage(30, "[]");
        without.remove("CanarySetting");
        api.resources.update(api.request("Stage", "dev", without), api.stage(30, "[]"));
        assertThat(stage().canarySettings().percentTraffic()).isEqualTo(30.0);

        assertThatThrownBy(() ->
                        api.resources.update(api.request("Stage", "dev", api.stage(101, "[]")), api.stage(30, "[]")))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("between 0.0 and 100.0");
    }

    @Test
    void apisAndResourcesAreListed() {
        assertThat(api.gateway.getRestApis(r -> {}).items())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("test-api"));
        assertThat(api.gateway
                        .getResourcesPaginator(r -> r.restApiId(api.apiId).limit(2))
                        .items())
                .extracting(resource -> resource.path())
                .containsExactly("/", "/broken", "/vpr", "/vpr/{id}");
        assertThat(api.gateway.getStages(r -> r.restApiId(api.apiId)).item()).hasSize(1);
    }
}
