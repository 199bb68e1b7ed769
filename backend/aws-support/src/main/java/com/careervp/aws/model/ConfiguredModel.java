package com.careervp.aws.model;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.language.LanguageModel;
import com.careervp.language.around.BreakerPolicy;
import com.careervp.language.around.CircuitBreaker;
import com.careervp.language.around.ModelRouter;
import com.careervp.language.around.Pause;
import com.careervp.language.around.RetryPolicy;
import com.careervp.language.around.RetryingModel;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.price.MeteredModel;
import com.careervp.language.price.ModelPrices;
import com.careervp.language.price.UsageSink;
import com.careervp.language.provider.ModelProvider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes the language model from the function's environment variables, and says at start what is wrong with them.
///
/// A provider's model is wrapped from the inside out: metering (every charged call counts), a circuit breaker for each
/// model, retries within the deadline, and the choice of model by the kind of work.
public final class ConfiguredModel {
    private static final String OFFLINE = "offline";

    private final Supplier<List<ModelProvider>> providers;
    private final Clock clock;
    private final UsageSink usage;

    /// @param providers those that the function's jar has
    public ConfiguredModel(Supplier<List<ModelProvider>> providers, Clock clock, UsageSink usage) {
        this.providers = providers;
        this.clock = clock;
        this.usage = usage;
    }

    /// Functions that do not write have no language model configured; one that does and finds none says so when it
    /// first asks for a completion.
    ///
    /// @throws IllegalStateException naming the variable, its value and what was expected
    public LanguageModel from(Map<String, String> environment) {
        String adapter = environment.getOrDefault(EnvironmentVariables.LANGUAGE_MODEL, "");
        return switch (adapter) {
            case OFFLINE -> new OfflineWriter(clock);
            case "" ->
                prompt -> {
                    throw new IllegalStateException("environment variable " + EnvironmentVariables.LANGUAGE_MODEL
                            + " is not set, but prompt " + prompt.id() + " needs a language model");
                };
            default -> routed(provider(adapter), environment);
        };
    }

    /// The price table of the function: the product's own, and before it what its configuration says.
    ///
    /// @throws IllegalStateException naming the variable and what is wrong with it
    public static ModelPrices prices(Map<String, String> environment) {
        ModelPrices known = ModelPrices.load();
        String configured = environment.getOrDefault(EnvironmentVariables.MODEL_PRICES, "");
        if (configured.isBlank()) {
            return known;
        }
        try {
            return known.overriddenBy(ModelPrices.parse(configured));
        } catch (IllegalArgumentException mistake) {
            throw new IllegalStateException(
                    "environment variable " + EnvironmentVariables.MODEL_PRICES + ": " + mistake.getMessage(), mistake);
        }
    }

    private LanguageModel routed(ModelProvider provider, Map<String, String> environment) {
        ModelPrices prices = prices(environment);
        LanguageModel larger = guarded(EnvironmentVariables.LARGER_MODEL, provider, prices, environment);
        LanguageModel smaller = guarded(EnvironmentVariables.SMALLER_MODEL, provider, prices, environment);
        return new ModelRouter(larger, smaller);
    }

    private LanguageModel guarded(
            String variable, ModelProvider provider, ModelPrices prices, Map<String, String> environment) {
        String modelId = environment.getOrDefault(variable, "").strip();
        if (modelId.isEmpty()) {
            throw new IllegalStateException("environment variable " + variable
                    + " is not set, expected the id of a model of " + provider.name());
        }
        if (!prices.knows(modelId)) {
            throw new IllegalStateException("environment variable " + variable + " is \"" + modelId
                    + "\", which has no price; expected a model of the product's price table or of "
                    + EnvironmentVariables.MODEL_PRICES);
        }
        LanguageModel metered = new MeteredModel(provider.model(modelId, environment), prices, usage);
        LanguageModel breaking = new CircuitBreaker(modelId, metered, BreakerPolicy.standard(), clock);
        // A generator seeded now would go into the snapshot, and all functions started from it would wait in step.
        return new RetryingModel(breaking, RetryPolicy.standard(), new SecureRandom(), Pause.sleeping());
    }

    private ModelProvider provider(String adapter) {
        List<ModelProvider> present = providers.get();
        return present.stream()
                .filter(provider -> provider.name().equals(adapter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("environment variable "
                        + EnvironmentVariables.LANGUAGE_MODEL + " is \"" + adapter
                        + "\", expected one of "
                        + Stream.concat(Stream.of(OFFLINE), present.stream().map(ModelProvider::name))
                                .sorted()
                                .toList()
                        + ", which this function is built with"));
    }
}
