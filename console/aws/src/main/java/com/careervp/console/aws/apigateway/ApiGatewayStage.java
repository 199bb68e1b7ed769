package com.careervp.console.aws.apigateway;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.rollout.LiveStage;
import com.careervp.console.core.rollout.StageSnapshot;
import com.careervp.contract.TemplateParameters;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.GetStageResponse;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/// The stage's canary through API Gateway.
public final class ApiGatewayStage implements LiveStage {
    private final ApiGatewayClient client;
    private final String apiId;
    private final String stage;
    private final AwsCalls calls;

    public ApiGatewayStage(ApiGatewayClient client, String apiId, String stage, String profile) {
        this.client = client;
        this.apiId = apiId;
        this.stage = stage;
        this.calls = new AwsCalls("API Gateway", profile);
    }

    @Override
    public StageSnapshot read() {
        GetStageResponse answer = calls.call(
                "GetStage",
                () -> client.getStage(request -> request.restApiId(apiId).stageName(stage)));
        @Nullable CanarySettings canary = answer.canarySettings();
        String variable = TemplateParameters.STAGE_VARIABLE_VPR_FUNCTION;
        @Nullable Double percent = canary == null ? null : canary.percentTraffic();
        return new StageSnapshot(
                percent == null ? 0 : percent,
                answer.variables().getOrDefault(variable, ""),
                canary == null ? "" : canary.stageVariableOverrides().getOrDefault(variable, "canary"),
                Objects.requireNonNullElse(answer.lastUpdatedDate(), Instant.EPOCH));
    }

    /// One PATCH; path and spelling from "Patch operations", API Gateway reference, `UpdateStage`.
    @Override
    public void setCandidatePercent(int percent) {
        calls.run(
                "UpdateStage",
                () -> client.updateStage(request -> request.restApiId(apiId)
                        .stageName(stage)
                        .patchOperations(PatchOperation.builder()
                                .op(Op.REPLACE)
                                .path("/canarySettings/percentTraffic")
                                .value(Integer.toString(percent))
                                .build())));
    }
}
