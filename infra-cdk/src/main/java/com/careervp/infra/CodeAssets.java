package com.careervp.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awscdk.services.lambda.Code;

/// The deployable jars of the feature modules, found by path because the infrastructure must not depend on them.
///
/// @param features the folder `backend/features`
public record CodeAssets(Path features) {

    public Code vpr() {
        return jar("vpr/target/careervp-vpr-lambda.jar");
    }

    public Code operations() {
        return jar("operations/target/careervp-operations-lambda.jar");
    }

    private Code jar(String relative) {
        Path path = features.resolve(relative);
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException("function code is missing: " + path + "; build the feature modules first");
        }
        return Code.fromAsset(path.toString());
    }
}
