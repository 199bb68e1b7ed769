package com.careervp.infra.functions;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.lambda.Code;

/// What is particular to one function.
///
/// @param id the construct id, CamelCase
/// @param name the physical name
/// @param snapStart whether versions start from a snapshot: where a request waits for the function
/// @param reservedConcurrency null where the account's pool serves
public record FunctionSpec(
        String id,
        String name,
        String handler,
        Code code,
        int memoryMegabytes,
        Duration timeout,
        boolean snapStart,
        @Nullable Integer reservedConcurrency,
        Map<String, String> environment) {
    public FunctionSpec {
        environment = Map.copyOf(environment);
    }
}
