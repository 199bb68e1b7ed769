package com.careervp.aws.rate;

import com.careervp.aws.AwsFailures;
import com.careervp.contract.RateLimitAttributes;
import com.careervp.kernel.failure.Failure;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// One item a subject and limit: the times of the requests that count, and a version. A request reads the item and
/// writes it back under the condition that nobody else has; who loses decides again on the item that won, which
/// DynamoDB hands back with the refusal ("ReturnValuesOnConditionCheckFailure" in the PutItem reference).
///
/// Losing means that another request of the same subject was allowed. After as many defeats as the limit has places
/// the log is full and refuses without a write, so the number of tries is bounded by the limit.
public final class DynamoDbRateLimiter implements RateLimiter {
    /// Kept a little longer than the window, because other instances' clocks may be behind.
    private static final long KEPT_LONGER_SECONDS = 60;

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final InstantSource time;

    public DynamoDbRateLimiter(DynamoDbClient dynamoDb, String table, InstantSource time) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.time = time;
    }

    @Override
    public Permit acquire(String subject, RateLimit limit) {
        String key = limit.name() + "#" + subject;
        Map<String, AttributeValue> item = AwsFailures.translating(
                "reading the rate limit " + limit.name(),
                () -> dynamoDb.getItem(request -> request.tableName(table)
                                .consistentRead(true)
                                .key(Map.of(RateLimitAttributes.SUBJECT, AttributeValue.fromS(key))))
                        .item());
        // one more than the places of the log, for a window that ends meanwhile
        for (int attempt = 0; attempt <= limit.requests() + 1; attempt++) {
            RequestLog.Decision decision = log(item).ask(limit, time.instant());
            if (!decision.permit().allowed()) {
                return decision.permit();
            }
            Stored outcome = store(key, item, decision.after(), limit);
            switch (outcome) {
                case Stored.Won() -> {
                    return decision.permit();
                }
                case Stored.Lost(Map<String, AttributeValue> winner) -> item = winner;
            }
        }
        throw new Failure.Throttled("counting a request against " + limit.name() + ": others were always first", null)
                .asException(null);
    }

    private sealed interface Stored {
        record Won() implements Stored {}

        /// @param winner the item as it is now; empty where it was removed
        record Lost(Map<String, AttributeValue> winner) implements Stored {}
    }

    private Stored store(String key, Map<String, AttributeValue> before, RequestLog log, RateLimit limit) {
        long newest = log.allowedAtMillis().getLast();
        long ttl = newest / 1000 + limit.window().toSeconds() + KEPT_LONGER_SECONDS;
        PutItemRequest.Builder put = PutItemRequest.builder()
                .tableName(table)
                .item(Map.of(
                        RateLimitAttributes.SUBJECT,
                        AttributeValue.fromS(key),
                        RateLimitAttributes.VERSION,
                        number(version(before) + 1),
                        RateLimitAttributes.ALLOWED_AT,
                        AttributeValue.fromL(log.allowedAtMillis().stream()
                                .map(DynamoDbRateLimiter::number)
                                .toList()),
                        RateLimitAttributes.TTL,
                        number(ttl)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        if (before.isEmpty()) {
            put.conditionExpression("attribute_not_exists(#subject)")
                    .expressionAttributeNames(Map.of("#subject", RateLimitAttributes.SUBJECT));
        } else {
            put.conditionExpression("#version = :read")
                    .expressionAttributeNames(Map.of("#version", RateLimitAttributes.VERSION))
                    .expressionAttributeValues(Map.of(":read", number(version(before))));
        }
        return AwsFailures.translating("counting a request against " + limit.name(), () -> {
            try {
                dynamoDb.putItem(put.build());
                return new Stored.Won();
            } catch (ConditionalCheckFailedException e) {
                return new Stored.Lost(e.hasItem() ? e.item() : Map.of());
            }
        });
    }

    private static RequestLog log(Map<String, AttributeValue> item) {
        AttributeValue times = item.get(RateLimitAttributes.ALLOWED_AT);
        return times == null
                ? RequestLog.empty()
                : new RequestLog(
                        times.l().stream().map(at -> Long.parseLong(at.n())).toList());
    }

    private static long version(Map<String, AttributeValue> item) {
        AttributeValue version = item.get(RateLimitAttributes.VERSION);
        return version == null ? 0 : Long.parseLong(version.n());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
