package com.careervp.kernel.text;

import org.jspecify.annotations.Nullable;

/// A date as CVs give it: a year, often with a month.
///
/// @param month 1 to 12, or null where only the year is given
public record PartialDate(int year, @Nullable Integer month) {

    /// Whether this says nothing that `source` does not say: the same year, and the same month if it names one.
    public boolean isWithin(PartialDate source) {
        return year == source.year && (month == null || month.equals(source.month));
    }

    /// Months since year 0; a date without a month counts as January.
    public int monthIndex() {
        return year * 12 + (month == null ? 0 : month - 1);
    }

    @Override
    public String toString() {
        return month == null ? Integer.toString(year) : "%d-%02d".formatted(year, month);
    }
}
