package com.careervp.sandbox.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The client request tokens of the transactions of the last ten minutes. A transaction sent again with its token is
/// answered as done; another one with the same token is refused. Safe for several threads.
final class IdempotencyTokens {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Used(Instant at, List<TransactWriteItem> content) {}

    private final Map<String, Used> tokens = new LinkedHashMap<>();

    /// Whether this very transaction has been carried out.
    ///
    /// @throws Refusal where the token belongs to another transaction
    synchronized boolean done(String token, List<TransactWriteItem> content, Instant now) {
        Used used = tokens.get(token);
        if (used == null || used.at().plus(KEPT).isBefore(now)) {
            return false;
        }
        if (!used.content().equals(content)) {
            throw Refusal.of(
                    Refusal.Kind.IDEMPOTENT_PARAMETER_MISMATCH,
                    "The request uses the same client token as a previous, but non-identical request.");
        }
        return true;
    }

    synchronized void remember(String token, List<TransactWriteItem> content, Instant now) {
        Iterator<Used> oldest = tokens.values().iterator();
        while (oldest.hasNext() && oldest.next().at().plus(KEPT).isBefore(now)) {
            oldest.remove();
        }
        tokens.remove(token);
        tokens.put(token, new Used(now, content));
    }
}
