package com.careervp.aws;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import com.careervp.language.offline.OfflineWriter;
import java.time.Clock;
import java.util.Map;

/// The composition root of the functions in AWS.
final class ProductionSetup {
    private ProductionSetup() {}

    static FunctionSetup from(Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        return new FunctionSetup(
                environment,
                new ProductionClients(),
                languageModel(environment.getOrDefault(EnvironmentVariables.LANGUAGE_MODEL, ""), clock),
                clock,
                IdSource.random());
    }

    /// Functions that do not write have no language model configured; one that does and finds none says so when it
    /// first asks for a completion.
    static LanguageModel languageModel(String adapter, Clock clock) {
        return switch (adapter) {
            case "offline" -> new OfflineWriter(clock);
            case "" ->
                prompt -> {
                    throw new IllegalStateException("environment variable " + EnvironmentVariables.LANGUAGE_MODEL
                            + " is not set, but prompt " + prompt.id() + " needs a language model");
                };
            case "bedrock", "anthropic" ->
                throw new IllegalStateException(EnvironmentVariables.LANGUAGE_MODEL + " is \"" + adapter
                        + "\", whose adapter is not part of this build; it has: offline");
            default ->
                throw new IllegalStateException(
                        EnvironmentVariables.LANGUAGE_MODEL + " is \"" + adapter + "\", expected offline");
        };
    }
}
