package com.careervp.infra;

import com.careervp.contract.DeploymentStage;
import com.careervp.infra.config.EnvironmentConfig;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// Synthesizes one cloud assembly for each environment: `{out}/dev`, `{out}/staging`, `{out}/prod`.
public final class InfraApp {
    private InfraApp() {}

    /// @param args the output folder and the folder `backend/features`
    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "got " + args.length + " arguments, expected: <output folder> <backend/features folder>");
        }
        Path out = Path.of(args[0]).toAbsolutePath();
        CodeAssets code = new CodeAssets(Path.of(args[1]).toAbsolutePath());
        for (DeploymentStage stage : DeploymentStage.values()) {
            App app = new App(AppProps.builder()
                    .outdir(out.resolve(stage.id()).toString())
                    .analyticsReporting(false)
                    .treeMetadata(false)
                    .build());
            CareervpStack.in(app, EnvironmentConfig.of(stage), code);
            app.synth();
        }
    }
}
