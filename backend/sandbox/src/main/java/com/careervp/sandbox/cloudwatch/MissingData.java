package com.careervp.sandbox.cloudwatch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// How an alarm treats periods without data (`TreatMissingData`).
enum MissingData {
    MISSING("missing"),
    IGNORE("ignore"),
    BREACHING("breaching"),
    NOT_BREACHING("notBreaching");

    private final String text;

    MissingData(String text) {
        this.text = text;
    }

    /// @param text as in the request; null gives CloudWatch's default, which is to ignore missing data of DynamoDB's
    /// metrics and to treat any other as missing
    static MissingData of(@Nullable String text, @Nullable String namespace) {
        if (text == null) {
            return "AWS/DynamoDB".equals(namespace) ? IGNORE : MISSING;
        }
        return Arrays.stream(values())
                .filter(value -> value.text.equals(text))
                .findFirst()
                .orElseThrow(() -> CloudWatchErrors.validation("The value '" + text
                        + "' for parameter TreatMissingData is not valid, expected one of breaching, notBreaching,"
                        + " ignore, missing."));
    }
}
