package com.careervp.sandbox.cloudwatch;

import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.SnsClient;

/// Publishes to SNS topics; any other action is refused by name.
public final class TopicActions implements AlarmActionTarget {
    private final Supplier<SnsClient> sns;

    /// @param sns asked at every action, so that the client may come to be after this object
    public TopicActions(Supplier<SnsClient> sns) {
        this.sns = sns;
    }

    @Override
    public void execute(String actionArn, String subject, String message) {
        if (!actionArn.startsWith("arn:aws:sns:")) {
            throw new IllegalArgumentException("the action " + actionArn + " is not supported, expected a topic");
        }
        // SNS takes subjects of up to 100 characters; CloudWatch cuts its own
        String fitting = subject.length() > 100 ? subject.substring(0, 97) + "..." : subject;
        sns.get().publish(r -> r.topicArn(actionArn).subject(fitting).message(message));
    }
}
