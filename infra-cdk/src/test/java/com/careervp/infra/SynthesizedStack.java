package com.careervp.infra;

import com.careervp.contract.DeploymentStage;
import com.careervp.infra.config.EnvironmentConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.assertions.Template;

/// The stack of each stage, synthesized once for all tests: every synthesis costs seconds, and jsii is not safe for
/// use by several threads.
final class SynthesizedStack {
    private static final Path WORK = Path.of("target", "test-assembly");
    private static final Map<DeploymentStage, CareervpStack> STACKS = new EnumMap<>(DeploymentStage.class);
    private static final Map<DeploymentStage, Template> TEMPLATES = new EnumMap<>(DeploymentStage.class);

    private SynthesizedStack() {}

    static CareervpStack stack(DeploymentStage stage) {
        return STACKS.computeIfAbsent(stage, SynthesizedStack::make);
    }

    static Template template(DeploymentStage stage) {
        return TEMPLATES.computeIfAbsent(stage, key -> Template.fromStack(stack(key)));
    }

    /// A stack that no other test shares, for tests that add aspects to it.
    static CareervpStack fresh(DeploymentStage stage) {
        return make(stage);
    }

    private static CareervpStack make(DeploymentStage stage) {
        App app = new App(AppProps.builder()
                .outdir(WORK.resolve(stage.id()).toAbsolutePath().toString())
                .analyticsReporting(false)
                .treeMetadata(false)
                .build());
        return CareervpStack.in(app, EnvironmentConfig.of(stage), code());
    }

    /// Stand-ins for the functions' jars.
    static CodeAssets code() {
        try {
            Path features = WORK.resolve("features");
            for (String slice : CodeAssets.SLICES) {
                Path file = features.resolve(CodeAssets.jarOf(slice));
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, "the content of the code plays no part in these tests");
            }
            return new CodeAssets(features.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
