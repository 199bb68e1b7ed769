package com.careervp.console.core.gates;

/// How the candidate's latencies differ from the baseline's.
///
/// @param shiftMillis the Hodges-Lehmann estimate, the median of all pairwise differences candidate − baseline
/// @param pValue two-sided, Mann-Whitney U with the normal approximation and the correction for ties
/// @param baselineSamples how many values stood for the baseline
/// @param candidateSamples how many values stood for the candidate
public record LatencyShift(double shiftMillis, double pValue, int baselineSamples, int candidateSamples) {

    /// The level at which a difference counts.
    public static final double ALPHA = 0.05;

    public boolean significant() {
        return pValue < ALPHA;
    }

    public boolean slower() {
        return significant() && shiftMillis > 0;
    }

    /// E.g. `−28.7 s (p < 0.001)`.
    public String text() {
        String sign = shiftMillis < 0 ? "−" : "+";
        String probability = pValue < 0.001 ? "p < 0.001" : String.format(java.util.Locale.ROOT, "p = %.3f", pValue);
        return sign + Figures.of(Math.abs(shiftMillis), GateKind.Unit.MILLIS) + " (" + probability + ")";
    }
}
