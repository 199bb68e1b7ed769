package com.careervp.sandbox.lambda;

/// What an invocation runs after versions and aliases are resolved.
///
/// @param version `$LATEST` or a number
/// @param invokedArn the ARN the caller asked for
/// @param resource the value of the metrics' `Resource` dimension: `name` or `name:qualifier`
record FunctionTarget(FunctionDefinition definition, String version, String invokedArn, String resource) {}
