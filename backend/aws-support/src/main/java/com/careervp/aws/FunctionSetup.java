package com.careervp.aws;

import com.careervp.aws.model.ConfiguredModel;
import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import com.careervp.language.price.ModelPrices;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /// The set-up of a function in AWS, from the process's environment. Called by the handlers' no-argument
    /// constructors, once per execution environment.
    public static FunctionSetup production() {
        return ProductionSetup.from(System.getenv());
    }

    /// What models cost, as the function's configuration has it.
    ///
    /// @throws IllegalStateException naming the variable when the configured table cannot be read
    public ModelPrices modelPrices() {
        return ConfiguredModel.prices(environment);
    }

    /// The variable's value as a whole number.
    ///
    /// @throws IllegalStateException naming the variable and its value when it is not one from `least` to `most`
    public int requireNumber(String variable, int least, int most) {
        String value = require(variable);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(variable, value, least, most, e);
        }
        throw notANumber(variable, value, least, most, null);
    }

    private static IllegalStateException notANumber(
            String variable, String value, int least, int most, @Nullable NumberFormatException cause) {
        return new IllegalStateException(
                "environment variable " + variable + " is \"" + value + "\", expected a whole number from " + least
                        + " to " + most,
                cause);
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
