package com.careervp.aws;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How often a message of a queue was delivered, as SQS tells it ("ApproximateReceiveCount" in the ReceiveMessage
/// reference).
public final class ReceiveCount {
    private static final String ATTRIBUTE = "ApproximateReceiveCount";

    private ReceiveCount() {}

    /// Deliveries of the message, this one included; 1 where the event does not say.
    ///
    /// @throws IllegalStateException where the attribute is no number
    public static int of(SQSEvent.SQSMessage message) {
        @Nullable Map<String, String> attributes = message.getAttributes();
        @Nullable String count = attributes == null ? null : attributes.get(ATTRIBUTE);
        try {
            return count == null ? 1 : Integer.parseInt(count);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    ATTRIBUTE + " of message " + message.getMessageId() + " is \"" + count + "\", expected a number",
                    e);
        }
    }
}
