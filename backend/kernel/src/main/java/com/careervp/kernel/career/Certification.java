package com.careervp.kernel.career;

import org.jspecify.annotations.Nullable;

/// A certificate and, where given, who issued it and when.
public record Certification(
        String name, @Nullable String issuer, @Nullable String date) {}
