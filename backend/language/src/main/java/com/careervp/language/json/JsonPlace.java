package com.careervp.language.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import org.jspecify.annotations.Nullable;

/// Where a text stops being JSON, without a word of the text, which may hold personal data.
public final class JsonPlace {
    private JsonPlace() {}

    /// E.g. `line 3, column 7`. A text that breaks a limit of nesting or length may have no place.
    public static String of(JacksonException broken) {
        @Nullable JsonLocation location = broken.getLocation();
        return location == null
                ? "a place beyond the limits of nesting and length"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
