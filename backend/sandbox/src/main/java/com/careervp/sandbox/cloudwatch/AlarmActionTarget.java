package com.careervp.sandbox.cloudwatch;

/// Carries out what an alarm does when it changes its state, which in this product is publishing to an SNS topic. Safe
/// for use by several threads; does not wait for subscribers.
@FunctionalInterface
public interface AlarmActionTarget {

    /// @param actionArn the ARN named in the alarm, e.g. of a topic
    /// @param subject e.g. `ALARM: "careervp-dlq-alarm-dev" in US East (N. Virginia)`
    /// @param message the JSON text CloudWatch sends
    /// @throws RuntimeException when it could not be done; the alarm's history says so with this message
    void execute(String actionArn, String subject, String message);

    /// Does nothing.
    static AlarmActionTarget none() {
        return (actionArn, subject, message) -> {};
    }
}
