package com.careervp.infra.api;

import com.careervp.contract.TemplateParameters;
import com.careervp.infra.functions.ProductFunction;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/// Integration URIs of Lambda functions.
final class FunctionUri {
    private FunctionUri() {}

    static String of(Construct scope, ProductFunction function) {
        return invocation(scope, function.live().getFunctionArn());
    }

    /// The function that the stage variable names. API Gateway replaces `${stageVariables.x}` per request, so the
    /// canary's override sends its share to another function.
    static String fromStageVariable(Construct scope) {
        Stack stack = Stack.of(scope);
        return invocation(
                scope,
                "arn:" + stack.getPartition() + ":lambda:" + stack.getRegion() + ":" + stack.getAccount()
                        + ":function:${stageVariables." + TemplateParameters.STAGE_VARIABLE_VPR_FUNCTION + "}");
    }

    private static String invocation(Construct scope, String functionArn) {
        Stack stack = Stack.of(scope);
        return "arn:" + stack.getPartition() + ":apigateway:" + stack.getRegion() + ":lambda:path/2015-03-31/functions/"
                + functionArn + "/invocations";
    }
}
