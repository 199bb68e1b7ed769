package com.careervp.sandbox.dynamodb;

/// Where drills break a table. Called by many threads; both are called outside any lock, so that an implementation
/// may wait to make a table slow.
///
/// An exception thrown here reaches the caller of the client as it is. To look like DynamoDB throw what
/// [#throttled(String)] and [#internalError(String)] make; CloudWatch's counts follow from the type. The SDK's own
/// retries are not in between: they belong to the HTTP layer, which the sandbox leaves out.
public interface DynamoDbFaults {

    /// Before anything is read or written. Throwing means that the call has no effect.
    ///
    /// @param operation the API's name, e.g. `PutItem`
    /// @param table the table's name; a call on several tables asks once for each
    default void beforeCall(String operation, String table) {}

    /// After a write has been stored and before the caller hears of it. Throwing means that the write is there and
    /// the caller does not know.
    default void afterWrite(String operation, String table) {}

    /// No faults.
    static DynamoDbFaults none() {
        return new DynamoDbFaults() {};
    }

    /// What AWS answers when a table has used up its throughput.
    static RuntimeException throttled(String requestId) {
        return Refusal.of(
                        Refusal.Kind.THROUGHPUT_EXCEEDED,
                        "The level of configured provisioned throughput for the table was exceeded. Consider increasing"
                                + " your provisioning level with the UpdateTable API.")
                .toException(requestId);
    }

    /// What AWS answers when it fails itself.
    static RuntimeException internalError(String requestId) {
        return Refusal.of(Refusal.Kind.INTERNAL, "Internal server error").toException(requestId);
    }
}
