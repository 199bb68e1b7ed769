package com.careervp.infra.api;

import com.careervp.infra.functions.ProductFunction;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.lambda.CfnPermission;
import software.constructs.Construct;

/// Lets one route of the API call one function through its alias. An integration that names its function by a stage
/// variable gets no permission by itself, so every function that the variable can name has its own.
final class InvokePermission {
    private InvokePermission() {}

    /// @param route method and path as in an execute-api ARN behind the stage, e.g. `/POST/api/vpr`
    static void grant(Construct scope, String id, ProductFunction function, RestApi api, String route) {
        CfnPermission.Builder.create(scope, id)
                .action("lambda:InvokeFunction")
                .functionName(function.live().getFunctionArn())
                .principal("apigateway.amazonaws.com")
                .sourceArn(api.arnForExecuteApi().replace("/*/*/*", "") + "/*" + route)
                .build();
    }
}
