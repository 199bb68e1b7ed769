package com.careervp.sandbox.lambda;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list and the marker of the next one.
record Page<T>(List<T> items, @Nullable String nextMarker) {

    /// @param marker where the page starts, as an earlier page gave it
    /// @param wanted how many at most; the service's limit applies
    static <T> Page<T> of(List<T> all, @Nullable String marker, @Nullable Integer wanted, int most) {
        int start;
        try {
            start = marker == null || marker.isEmpty() ? 0 : Integer.parseInt(marker);
        } catch (NumberFormatException e) {
            throw LambdaErrors.invalidParameter("Invalid marker");
        }
        int size = wanted == null ? most : Math.clamp(wanted, 1, most);
        int from = Math.clamp(start, 0, all.size());
        int to = Math.min(all.size(), from + size);
        return new Page<>(List.copyOf(all.subList(from, to)), to < all.size() ? Integer.toString(to) : null);
    }
}
