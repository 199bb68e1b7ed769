package com.careervp.kernel;

import java.util.UUID;

/// Where new ids come from, so that tests can foretell them.
@FunctionalInterface
public interface IdSource {

    /// A new id, never given before: a version 4 UUID in production.
    String next();

    static IdSource random() {
        return () -> UUID.randomUUID().toString();
    }
}
