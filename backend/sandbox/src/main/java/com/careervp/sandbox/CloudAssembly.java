package com.careervp.sandbox;

import com.careervp.contract.DeploymentStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the synthesized templates are: one folder per environment, `dev/CareervpStack-Dev.template.json`. It is what
/// production is deployed from.
public sealed interface CloudAssembly {

    /// The template of the environment's stack, as JSON text.
    ///
    /// @throws IllegalStateException naming the place that was looked at, when there is none
    String template(DeploymentStage stage);

    /// The assembly that is bundled with the program, as resources under `cloud-assembly/`.
    static CloudAssembly bundled() {
        return new Bundled(CloudAssembly.class.getClassLoader(), "cloud-assembly");
    }

    static CloudAssembly in(Path folder) {
        return new Folder(folder);
    }

    private static String fileOf(DeploymentStage stage) {
        return stage.id() + "/" + stage.stackName() + ".template.json";
    }

    /// Resources on the class path.
    ///
    /// @param root without a slash at either end
    record Bundled(ClassLoader loader, String root) implements CloudAssembly {
        @Override
        public String template(DeploymentStage stage) {
            String name = root + "/" + fileOf(stage);
            try (InputStream stream = loader.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("no template on the class path at " + name
                            + ", expected the cloud assembly of careervp-infra-cdk");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("the template " + name + " could not be read", e);
            }
        }
    }

    /// A folder of the file system.
    record Folder(Path folder) implements CloudAssembly {
        @Override
        public String template(DeploymentStage stage) {
            Path file = folder.resolve(fileOf(stage));
            if (!Files.isRegularFile(file)) {
                throw new IllegalStateException("no template at " + file + ", expected a synthesized cloud assembly");
            }
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException("the template " + file + " could not be read", e);
            }
        }
    }
}
