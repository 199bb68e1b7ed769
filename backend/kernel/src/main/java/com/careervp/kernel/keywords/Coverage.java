package com.careervp.kernel.keywords;

import java.util.List;

/// Which of some keywords a text shows.
///
/// @param found as the posting spells them, in the posting's order
/// @param missing the others
public record Coverage(List<String> found, List<String> missing) {
    public Coverage {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /// How many of them are found, 0 to 1; 1 where there are none to find.
    public double share() {
        int all = found.size() + missing.size();
        return all == 0 ? 1 : (double) found.size() / all;
    }
}
