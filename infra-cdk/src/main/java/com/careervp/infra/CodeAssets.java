package com.careervp.infra;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awscdk.services.lambda.Code;

/// The deployable jars of the feature modules, found by path because the infrastructure must not depend on them.
///
/// @param features the folder `backend/features`
public record CodeAssets(Path features) {

    /// The slices that have functions, by the names of their folders.
    static final List<String> SLICES =
            List.of("career", "cover-letter", "cv-pipeline", "cv-tailoring", "operations", "vpr");

    public Code vpr() {
        return jar("vpr");
    }

    public Code career() {
        return jar("career");
    }

    public Code cvTailoring() {
        return jar("cv-tailoring");
    }

    public Code coverLetter() {
        return jar("cover-letter");
    }

    public Code pipeline() {
        return jar("cv-pipeline");
    }

    public Code operations() {
        return jar("operations");
    }

    static String jarOf(String slice) {
        return slice + "/target/careervp-" + slice + "-lambda.jar";
    }

    private Code jar(String slice) {
        Path path = features.resolve(jarOf(slice));
        if (!Files.isRegularFile(path)) {
            throw new IllegalStateException("function code is missing: " + path + "; build the feature modules first");
        }
        return Code.fromAsset(path.toString());
    }
}
