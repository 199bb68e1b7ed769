package com.careervp.console.core.gates;

import java.util.Arrays;
import java.util.Optional;

/// Compares two samples of latencies without assuming their distribution.
///
/// Sources: H. B. Mann and D. R. Whitney (1947) for U; the normal approximation with correction for ties and
/// continuity;
/// J. L. Hodges and E. L. Lehmann (1963) for the shift.
public final class MannWhitney {
    /// The fewest values a side must have for the normal approximation to be used at all.
    public static final int FEWEST = 8;

    private MannWhitney() {}

    /// @return empty when a side has fewer than [#FEWEST] values
    public static Optional<LatencyShift> compare(double[] baseline, double[] candidate) {
        if (baseline.length < FEWEST || candidate.length < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(new LatencyShift(
                shift(baseline, candidate), pValue(baseline, candidate), baseline.length, candidate.length));
    }

    /// The median of all differences `candidate − baseline`.
    static double shift(double[] baseline, double[] candidate) {
        double[] differences = new double[Math.multiplyExact(baseline.length, candidate.length)];
        int next = 0;
        for (double b : baseline) {
            for (double c : candidate) {
                differences[next++] = c - b;
            }
        }
        Arrays.sort(differences);
        return Quantiles.ofSorted(differences, 0.5);
    }

    /// U of the candidate: how many pairs have the candidate's value above the baseline's, ties counting a half.
    static double statistic(double[] baseline, double[] candidate) {
        Ranks ranks = Ranks.of(baseline, candidate);
        return ranks.sumOfSecond() - candidate.length * (candidate.length + 1) / 2.0;
    }

    /// Two-sided.
    static double pValue(double[] baseline, double[] candidate) {
        Ranks ranks = Ranks.of(baseline, candidate);
        double first = baseline.length;
        double second = candidate.length;
        double all = first + second;
        double u = ranks.sumOfSecond() - second * (second + 1) / 2;
        double mean = first * second / 2;
        double variance = first * second / 12 * (all + 1 - ranks.ties() / (all * (all - 1)));
        if (variance <= 0) {
            return 1;
        }
        double distance = Math.max(0, Math.abs(u - mean) - 0.5);
        return Math.min(1, 2 * Normal.above(distance / Math.sqrt(variance)));
    }

    /// Ranks of both samples together, ties sharing their middle rank.
    ///
    /// @param ties the sum of t³ − t over all groups of equal values
    private record Ranks(double sumOfSecond, double ties) {

        static Ranks of(double[] first, double[] second) {
            double[] a = first.clone();
            double[] b = second.clone();
            Arrays.sort(a);
            Arrays.sort(b);
            int i = 0;
            int j = 0;
            double sum = 0;
            double ties = 0;
            while (i < a.length || j < b.length) {
                boolean fromFirst = j == b.length || (i < a.length && a[i] <= b[j]);
                double value = fromFirst ? a[i] : b[j];
                int before = i + j;
                int inSecond = 0;
                while (i < a.length && a[i] == value) {
                    i++;
                }
                while (j < b.length && b[j] == value) {
                    j++;
                    inSecond++;
                }
                double equal = i + j - before;
                sum += inSecond * (before + (equal + 1) / 2);
                ties += equal * equal * equal - equal;
            }
            return new Ranks(sum, ties);
        }
    }
}
