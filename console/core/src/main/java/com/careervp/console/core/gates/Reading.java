package com.careervp.console.core.gates;

/// One measured number with its 95 % interval.
///
/// @param value `NaN` when nothing was measured
/// @param low the interval's lower end; equal to the value where no interval applies
/// @param high the interval's upper end
/// @param samples what it was measured on
public record Reading(double value, double low, double high, long samples) {

    public static Reading none() {
        return new Reading(Double.NaN, Double.NaN, Double.NaN, 0);
    }

    public static Reading exact(double value, long samples) {
        return new Reading(value, value, value, samples);
    }

    public boolean present() {
        return !Double.isNaN(value);
    }

    /// As the gate table shows it, e.g. `99.6 % ±0.2`.
    public String text(GateKind.Unit unit) {
        String shown = Figures.of(value, unit);
        if (!present() || unit != GateKind.Unit.SHARE || high - low <= 0) {
            return shown;
        }
        return shown + " ±" + Figures.of((high - low) / 2, unit).replace(" %", "");
    }
}
