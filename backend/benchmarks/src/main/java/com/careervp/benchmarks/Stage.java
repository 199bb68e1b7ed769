package com.careervp.benchmarks;

import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/// The one stage of a sandbox's API.
record Stage(ApiGatewayClient gateway) {
    /// @param path of a patch of the stage, e.g. `/canarySettings/percentTraffic`
    void set(String path, String value) {
        String api = gateway.getRestApis().items().getFirst().id();
        String stage = gateway.getStages(request -> request.restApiId(api))
                .item()
                .getFirst()
                .stageName();
        gateway.updateStage(request -> request.restApiId(api)
                .stageName(stage)
                .patchOperations(PatchOperation.builder()
                        .op(Op.REPLACE)
                        .path(path)
                        .value(value)
                        .build()));
    }
}
