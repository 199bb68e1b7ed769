package com.careervp.sandbox.cloudwatch;

import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;

/// What a data point is compared with.
///
/// @param operator one of the four plain comparisons; anomaly bands are not supported
record Threshold(ComparisonOperator operator, double value) {

    Threshold {
        words(operator);
    }

    boolean isBreachedBy(double point) {
        return switch (operator) {
            case GREATER_THAN_THRESHOLD -> point > value;
            case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> point >= value;
            case LESS_THAN_THRESHOLD -> point < value;
            case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> point <= value;
            default -> throw new IllegalStateException("operator " + operator);
        };
    }

    /// The comparison in CloudWatch's words, e.g. `greater than`.
    String words() {
        return words(operator);
    }

    private static String words(ComparisonOperator operator) {
        return switch (operator) {
            case GREATER_THAN_THRESHOLD -> "greater than";
            case GREATER_THAN_OR_EQUAL_TO_THRESHOLD -> "greater than or equal to";
            case LESS_THAN_THRESHOLD -> "less than";
            case LESS_THAN_OR_EQUAL_TO_THRESHOLD -> "less than or equal to";
            default ->
                throw CloudWatchErrors.validation("The value '" + operator
                        + "' for parameter ComparisonOperator is not valid here: anomaly detection is not supported.");
        };
    }
}
