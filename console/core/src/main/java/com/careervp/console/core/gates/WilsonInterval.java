package com.careervp.console.core.gates;

/// The Wilson score interval of a share at 95 %: unlike the normal approximation it stays within 0 and 1 and holds
/// for
/// few samples and shares near the ends.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
public final class WilsonInterval {
    /// The 97.5 % quantile of the standard normal distribution.
    private static final double Z = 1.959963984540054;

    private WilsonInterval() {}

    /// @param hits from 0 to `samples`
    /// @return the share with its interval; nothing measured when there are no samples
    public static Reading of(long hits, long samples) {
        if (hits < 0 || hits > samples) {
            throw new IllegalArgumentException("hits is " + hits + ", expected 0 to " + samples);
        }
        if (samples == 0) {
            return Reading.none();
        }
        double share = (double) hits / samples;
        double square = Z * Z;
        double centre = (share + square / (2 * samples)) / (1 + square / samples);
        double spread = share * (1 - share) / samples + square / (4.0 * samples * samples);
        double half = Z * Math.sqrt(spread) / (1 + square / samples);
        double low = hits == 0 ? 0 : Math.max(0, centre - half);
        double high = hits == samples ? 1 : Math.min(1, centre + half);
        return new Reading(share, low, high, samples);
    }
}
