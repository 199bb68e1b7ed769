package com.careervp.sandbox.sns;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Where subscriptions may lead: queues, functions, mailboxes and web addresses of this machine.
final class Endpoints {
    private static final Set<String> PROTOCOLS = Set.of("sqs", "lambda", "http", "https", "email", "email-json");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private Endpoints() {}

    /// @throws software.amazon.awssdk.services.sns.model.InvalidParameterException naming what is wrong
    static void check(String protocol, String endpoint) {
        if (!PROTOCOLS.contains(protocol)) {
            throw SnsErrors.invalid("Amazon SNS does not support this protocol string: " + protocol);
        }
        boolean valid = switch (protocol) {
            case "sqs" -> endpoint.startsWith("arn:aws:sqs:");
            case "lambda" -> endpoint.startsWith("arn:aws:lambda:");
            case "http", "https" -> isLoopback(protocol, endpoint);
            default -> endpoint.indexOf('@') > 0;
        };
        if (!valid) {
            throw SnsErrors.invalid(
                    protocol.startsWith("http")
                            ? "Endpoint must be a " + protocol + " address of this machine, the sandbox calls no other"
                            : protocol.toUpperCase(Locale.ROOT) + " endpoint ARN");
        }
    }

    private static boolean isLoopback(String protocol, String endpoint) {
        try {
            URI uri = URI.create(endpoint);
            return protocol.equals(uri.getScheme()) && uri.getHost() != null && LOOPBACK.contains(uri.getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
