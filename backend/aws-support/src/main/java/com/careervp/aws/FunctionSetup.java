package com.careervp.aws;

import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import java.time.Clock;
import java.util.Map;

/// Everything a handler is made of. Production builds one from the process environment; the sandbox and the tests
/// build their own, so that the handler class is the same everywhere.
///
/// @param environment the function's environment variables, named in `com.careervp.contract.EnvironmentVariables`
/// @param languageModel the model the function writes with, fault injection of the sandbox included
/// @param clock the source of every stored time
public record FunctionSetup(
        Map<String, String> environment, AwsClients clients, LanguageModel languageModel, Clock clock, IdSource ids) {

    public FunctionSetup {
        environment = Map.copyOf(environment);
    }

    /// The variable's value.
    ///
    /// @throws IllegalStateException naming the variable when it is not set
    public String require(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + variable + " is not set");
        }
        return value;
    }
}
