package com.careervp.aws;

import com.careervp.aws.model.ConfiguredModel;
import com.careervp.aws.model.ModelMetrics;
import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.kernel.IdSource;
import com.careervp.language.price.UsageSink;
import com.careervp.language.provider.ModelProvider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// The composition root of the functions in AWS.
final class ProductionSetup {
    private ProductionSetup() {}

    static FunctionSetup from(Map<String, String> environment) {
        Clock clock = Clock.systemUTC();
        return new FunctionSetup(
                environment,
                new ProductionClients(),
                new ConfiguredModel(ProductionSetup::providers, clock, usage(environment, clock)).from(environment),
                clock,
                IdSource.random());
    }

    /// Those in the function's jar, see [ModelProvider].
    private static List<ModelProvider> providers() {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private static UsageSink usage(Map<String, String> environment, Clock clock) {
        String stage = environment.getOrDefault(EnvironmentVariables.STAGE, "");
        return new ModelMetrics(MetricsPublisher.toStandardOutput(clock, stage));
    }
}
