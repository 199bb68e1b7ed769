package com.careervp.sandbox.events;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/// Calls functions through Lambda's own client.
public final class LambdaFunctionInvoker implements FunctionInvoker {
    private final Supplier<LambdaClient> lambda;

    /// @param lambda asked at every call, so that the client may come to be after this object
    public LambdaFunctionInvoker(Supplier<LambdaClient> lambda) {
        this.lambda = lambda;
    }

    @Override
    public void invokeAsync(String functionArn, String payload) {
        lambda.get()
                .invoke(r -> r.functionName(functionArn)
                        .invocationType(InvocationType.EVENT)
                        .payload(SdkBytes.fromUtf8String(payload)));
    }
}
