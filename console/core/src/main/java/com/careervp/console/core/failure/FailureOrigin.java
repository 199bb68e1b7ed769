package com.careervp.console.core.failure;

import java.io.Serializable;

/// Where a failure came from.
///
/// @param service the service in AWS's spelling, e.g. `SQS`
/// @param operation the API operation, e.g. `ReceiveMessage`
/// @param detail what the service said, never a stack trace
/// @param requestId AWS's request id; empty when no answer was received
public record FailureOrigin(String service, String operation, String detail, String requestId) implements Serializable {

    /// A failure that has no AWS request behind it.
    public static FailureOrigin local(String service, String operation, String detail) {
        return new FailureOrigin(service, operation, detail, "");
    }

    String called() {
        return service + " " + operation;
    }
}
