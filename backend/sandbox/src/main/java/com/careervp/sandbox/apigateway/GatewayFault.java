package com.careervp.sandbox.apigateway;

import java.io.Serial;

/// The gateway answers by itself instead of an integration.
final class GatewayFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Type type;

    /// Source: API Gateway's developer guide, "Gateway response types", and for the messages what the service answers.
    enum Type {
        MISSING_AUTHENTICATION_TOKEN(403, "Missing Authentication Token"),
        UNAUTHORIZED(401, "Unauthorized"),
        BAD_REQUEST_PARAMETERS(400, "Missing required request parameters"),
        BAD_REQUEST_BODY(400, "Invalid request body"),
        REQUEST_TOO_LARGE(413, "Request Too Long"),
        THROTTLED(429, "Too Many Requests"),
        INTEGRATION_TIMEOUT(504, "Endpoint request timed out"),
        API_CONFIGURATION_ERROR(500, "Internal server error"),
        // A function that fails or answers in a wrong form has no type of its own; only the default one applies.
        DEFAULT_5XX(502, "Internal server error");

        private final int status;
        private final String message;

        Type(int status, String message) {
            this.status = status;
            this.message = message;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }
    }

    GatewayFault(Type type) {
        this(type, type.message());
    }

    GatewayFault(Type type, String message) {
        super(message);
        this.type = type;
    }

    GatewayFault(Type type, Throwable cause) {
        super(type.message(), cause);
        this.type = type;
    }

    Type type() {
        return type;
    }
}
