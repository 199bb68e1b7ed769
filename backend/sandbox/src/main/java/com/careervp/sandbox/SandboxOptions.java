package com.careervp.sandbox;

import com.careervp.contract.DeploymentStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a sandbox is started. [#standard()] is what the console uses on first start.
///
/// @param assembly where the template comes from
/// @param stage whose template is deployed
/// @param folder where tables and objects are kept between starts; null keeps everything in memory
/// @param apiPort the port of the REST API on 127.0.0.1; 0 takes a free one
/// @param speed sandbox seconds per real second, from 1 to 10 000
/// @param modelLatency how long the offline language model takes for one completion, in real time
public record SandboxOptions(
        CloudAssembly assembly,
        DeploymentStage stage,
        @Nullable Path folder,
        int apiPort,
        double speed,
        Duration modelLatency) {

    /// The account every sandbox has. It cannot be a real one.
    public static final String ACCOUNT = "000000000000";

    public static final String REGION = "us-east-1";

    public SandboxOptions {
        if (apiPort < 0 || apiPort > 65_535) {
            throw new IllegalArgumentException("apiPort is " + apiPort + ", expected 0 to 65535");
        }
        if (!(speed >= 1 && speed <= 10_000)) {
            throw new IllegalArgumentException("speed is " + speed + ", expected 1 to 10000");
        }
        if (modelLatency.isNegative()) {
            throw new IllegalArgumentException("modelLatency is " + modelLatency + ", expected zero or more");
        }
    }

    /// The bundled template of dev, in memory, on a free port, in real time, with a model that takes 800 ms.
    public static SandboxOptions standard() {
        return new SandboxOptions(CloudAssembly.bundled(), DeploymentStage.DEV, null, 0, 1.0, Duration.ofMillis(800));
    }

    public Optional<Path> dataFolder() {
        return Optional.ofNullable(folder);
    }

    public SandboxOptions withAssembly(CloudAssembly other) {
        return new SandboxOptions(other, stage, folder, apiPort, speed, modelLatency);
    }

    public SandboxOptions withStage(DeploymentStage other) {
        return new SandboxOptions(assembly, other, folder, apiPort, speed, modelLatency);
    }

    public SandboxOptions withDataFolder(Path other) {
        return new SandboxOptions(assembly, stage, other, apiPort, speed, modelLatency);
    }

    public SandboxOptions withApiPort(int other) {
        return new SandboxOptions(assembly, stage, folder, other, speed, modelLatency);
    }

    public SandboxOptions withSpeed(double other) {
        return new SandboxOptions(assembly, stage, folder, apiPort, other, modelLatency);
    }

    public SandboxOptions withModelLatency(Duration other) {
        return new SandboxOptions(assembly, stage, folder, apiPort, speed, other);
    }
}
