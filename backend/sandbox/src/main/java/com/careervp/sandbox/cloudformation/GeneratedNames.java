package com.careervp.sandbox.cloudformation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// Names for resources whose template gives none: stack, logical id and a suffix that is the same for the same
/// resource of the same stack.
public final class GeneratedNames {
    private static final int SUFFIX_LENGTH = 12;

    private GeneratedNames() {}

    /// @param longest how many characters the service allows; the stack and logical id are cut, never the suffix
    public static String of(ResourceRequest request, int longest) {
        String base = request.stackName() + "-" + request.logicalId();
        int room = longest - SUFFIX_LENGTH - 1;
        return (base.length() > room ? base.substring(0, room) : base) + "-" + suffix(request);
    }

    /// Twelve upper-case characters.
    public static String suffix(ResourceRequest request) {
        String seed = request.stackId() + "/" + request.logicalId();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, SUFFIX_LENGTH)
                .toUpperCase(Locale.ROOT);
    }
}
