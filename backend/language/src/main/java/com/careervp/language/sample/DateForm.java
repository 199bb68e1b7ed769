package com.careervp.language.sample;

import com.careervp.kernel.text.Language;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/// The forms in which people write the dates of their positions.
enum DateForm {
    ISO,
    SLASHED,
    NAMED,
    YEAR_ONLY;

    /// @param monthIndex months since year 0
    String write(int monthIndex, Language language) {
        int year = Math.floorDiv(monthIndex, 12);
        int month = Math.floorMod(monthIndex, 12) + 1;
        return switch (this) {
            case ISO -> "%d-%02d".formatted(year, month);
            case SLASHED -> "%02d/%d".formatted(month, year);
            case NAMED ->
                Month.of(month).getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language.tag())) + " " + year;
            case YEAR_ONLY -> Integer.toString(year);
        };
    }
}
