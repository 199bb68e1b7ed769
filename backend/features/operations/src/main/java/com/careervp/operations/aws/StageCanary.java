package com.careervp.operations.aws;

import com.careervp.aws.AwsFailures;
import com.careervp.operations.guard.CandidateTraffic;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.CanarySettings;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/// The canary of a REST API's stage.
public final class StageCanary implements CandidateTraffic {
    /// "Patch operations", update of a stage, in the API Gateway API reference.
    private static final String PERCENT = "/canarySettings/percentTraffic";

    private final ApiGatewayClient apiGateway;
    private final String restApiId;
    private final String stage;

    public StageCanary(ApiGatewayClient apiGateway, String restApiId, String stage) {
        this.apiGateway = apiGateway;
        this.restApiId = restApiId;
        this.stage = stage;
    }

    @Override
    public double weight() {
        @Nullable
        CanarySettings canary = AwsFailures.translating(
                        "reading stage " + stage,
                        () -> apiGateway.getStage(
                                request -> request.restApiId(restApiId).stageName(stage)))
                .canarySettings();
        return canary == null || canary.percentTraffic() == null ? 0 : canary.percentTraffic();
    }

    @Override
    public void stop() {
        PatchOperation zero = PatchOperation.builder()
                .op(Op.REPLACE)
                .path(PERCENT)
                .value("0.0")
                .build();
        AwsFailures.translating(
                "setting the canary of stage " + stage + " to 0",
                () -> apiGateway.updateStage(
                        request -> request.restApiId(restApiId).stageName(stage).patchOperations(zero)));
    }
}
