package com.careervp.kernel.text;

import java.math.BigDecimal;

/// A number with what it counts, as far as the text says it beside the number.
///
/// @param value with its magnitude applied: `1.2 million` is 1 200 000
/// @param text as it stands there
/// @param start index in the text
/// @param end index after it
public record Figure(BigDecimal value, Unit unit, String text, int start, int end) {

    /// What is told apart: percent, a currency, a span of time, or anything else.
    public enum Unit {
        PLAIN,
        PERCENT,
        EUR,
        USD,
        GBP,
        CHF,
        YEARS,
        MONTHS,
        WEEKS,
        DAYS,
        HOURS,
        MINUTES;

        boolean isTime() {
            return switch (this) {
                case YEARS, MONTHS, WEEKS, DAYS, HOURS, MINUTES -> true;
                case PLAIN, PERCENT, EUR, USD, GBP, CHF -> false;
            };
        }
    }

    /// Whether `source` says this figure: the same value, and a unit that does not contradict it. A currency may be
    /// left out; a percentage never becomes a count or the other way round.
    public boolean isStatedBy(Figure source) {
        return isStatedBy(source, Rounding.EXACT);
    }

    /// The same for a figure that is hedged.
    public boolean isStatedBy(Figure source, Rounding rounding) {
        if (!rounding.allows(value, source.value) && !rounding.allows(value.stripTrailingZeros(), source.value)) {
            return false;
        }
        return unit == source.unit
                || (unit == Unit.PLAIN && source.unit != Unit.PERCENT)
                || (unit.isTime() && source.unit == Unit.PLAIN);
    }
}
