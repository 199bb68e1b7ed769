package com.careervp.console.core.gates;

import java.util.Arrays;

/// Quantiles with linear interpolation between neighbours (type 7 of Hyndman and Fan, 1996).
public final class Quantiles {
    private Quantiles() {}

    /// @param values need not be sorted
    /// @param share from 0 to 1
    /// @return `NaN` for no values
    public static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }

    static double ofSorted(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
