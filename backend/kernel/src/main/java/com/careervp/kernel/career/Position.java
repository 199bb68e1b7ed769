package com.careervp.kernel.career;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One employment.
///
/// @param startDate as the person wrote it: `2019`, `2019-03`, `03/2019`, `March 2019`, `März 2019`
/// @param endDate the same, or null while the position is held
/// @param achievements what was done and reached there, one sentence or phrase each
public record Position(
        String company,
        String title,
        @Nullable String location,
        String startDate,
        @Nullable String endDate,
        List<String> achievements) {
    public Position {
        achievements = List.copyOf(achievements);
    }
}
