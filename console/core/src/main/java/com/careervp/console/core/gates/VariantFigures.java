package com.careervp.console.core.gates;

/// One side of the decision card.
///
/// @param requests how many answers were judged; the callers' own mistakes (4xx) are left out
/// @param success the share that succeeded
/// @param submit p50, p95 and p99 of the answer in milliseconds
/// @param generationP95 milliseconds from the start of a job to its stored result
public record VariantFigures(
        Variant variant,
        long requests,
        Reading success,
        Percentiles submit,
        Reading generationP95,
        Reading costPerVpr) {

    /// @param p50 milliseconds; `NaN` when nothing was measured, as the others
    public record Percentiles(double p50, double p95, double p99) {
        public static Percentiles none() {
            return new Percentiles(Double.NaN, Double.NaN, Double.NaN);
        }
    }
}
