package com.careervp.console.cli.rehearsal;

/// The split a weight allows.
final class Binomial {
    private Binomial() {}

    /// Whether a count lies within the central 99 % of a binomial distribution: the chance of a count so far out or
    /// farther is at least 0.5 % on its side.
    static boolean plausible(int hits, int trials, double share) {
        return cumulative(hits, trials, share) >= 0.005 && 1 - cumulative(hits - 1, trials, share) >= 0.005;
    }

    /// The chance of at most so many hits.
    static double cumulative(int hits, int trials, double share) {
        if (hits < 0) {
            return 0;
        }
        if (hits >= trials || share <= 0) {
            return 1;
        }
        if (share >= 1) {
            return 0;
        }
        double sum = 0;
        double logFactor = trials * Math.log1p(-share);
        for (int k = 0; k <= hits; k++) {
            sum += Math.exp(logFactor);
            logFactor += Math.log(trials - k) - Math.log(k + 1.0) + Math.log(share) - Math.log1p(-share);
        }
        return Math.min(1, sum);
    }
}
