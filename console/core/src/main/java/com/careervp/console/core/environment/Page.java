package com.careervp.console.core.environment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a longer list.
///
/// @param nextToken what to ask with for the following part; null at the end
public record Page<T>(List<T> items, @Nullable String nextToken) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /// Whether more exist that this page does not show.
    public boolean more() {
        return nextToken != null;
    }
}
