package com.careervp.sandbox.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// The functions of the sandbox by name.
final class FunctionRegistry {
    private final ConcurrentSkipListMap<String, LambdaFunction> functions = new ConcurrentSkipListMap<>();

    void add(LambdaFunction function) {
        if (functions.putIfAbsent(function.arn().name(), function) != null) {
            throw LambdaErrors.conflict(
                    "Function already exist: " + function.arn().name());
        }
    }

    void remove(String name) {
        functions.remove(name);
    }

    Optional<LambdaFunction> find(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    List<LambdaFunction> all() {
        return new ArrayList<>(functions.values());
    }

    /// @param functionName a name or ARN, qualified or not
    LambdaFunction require(@Nullable String functionName) {
        return require(FunctionReference.parse(given(functionName), null));
    }

    LambdaFunction require(FunctionReference reference) {
        LambdaFunction function = functions.get(reference.name());
        if (function == null) {
            throw LambdaErrors.functionNotFound("arn:aws:lambda:function:" + reference.name()
                    + reference.qualifier().map(qualifier -> ":" + qualifier).orElse(""));
        }
        return function;
    }

    /// What an invocation or a read of this name and qualifier means now.
    FunctionTarget target(@Nullable String functionName, @Nullable String qualifier) {
        FunctionReference reference = FunctionReference.parse(given(functionName), qualifier);
        return require(reference).target(reference.qualifier());
    }

    private static String given(@Nullable String functionName) {
        if (functionName == null) {
            throw LambdaErrors.validation(
                    "Value null at 'functionName' failed to satisfy constraint: Member must not" + " be null");
        }
        return functionName;
    }
}
