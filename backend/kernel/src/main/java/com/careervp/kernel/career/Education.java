package com.careervp.kernel.career;

import org.jspecify.annotations.Nullable;

/// One course of study or training.
///
/// @param degree with its field, e.g. `Master of Science in Logistics`
/// @param startDate as written, where given
/// @param endDate as written: the year or month of the degree, where given
public record Education(
        String institution,
        String degree,
        @Nullable String startDate,
        @Nullable String endDate) {}
