package com.careervp.language.price;

/// Takes note of what models use. Safe for use by several threads; does not throw.
@FunctionalInterface
public interface UsageSink {
    void used(ModelUsage usage);
}
