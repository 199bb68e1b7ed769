package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Query and Scan.
final class QueryOperations {
    private static final int MAX_SEGMENTS = 1_000_000;

    private final TableStore store;

    QueryOperations(TableStore store) {
        this.store = store;
    }

    QueryResponse query(QueryRequest request, Call call) {
        Requests.noLegacy(Map.of(
                "AttributesToGet", request.hasAttributesToGet(),
                "KeyConditions", request.hasKeyConditions(),
                "QueryFilter", request.hasQueryFilter(),
                "ConditionalOperator", request.conditionalOperator() != null));
        Requests.atLeast("limit", request.limit(), 1);
        String name = Requests.tableName(request.tableName());
        if (request.keyConditionExpression() == null) {
            throw Refusal.invalid(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        Placeholders placeholders = Placeholders.of(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        Expressions expressions =
                Expressions.read(request.filterExpression(), request.projectionExpression(), placeholders);
        KeyConditions conditions = KeyConditions.of(
                ConditionParser.parse("KeyConditionExpression", request.keyConditionExpression(), placeholders));
        placeholders.requireAllUsed();

        boolean consistent = Boolean.TRUE.equals(request.consistentRead());
        ReadTarget target = ReadTarget.of(store.require(name), request.indexName(), consistent);
        KeyRange range = conditions.range(target.keys());
        boolean forward = !Boolean.FALSE.equals(request.scanIndexForward());
        if (request.hasExclusiveStartKey() && !request.exclusiveStartKey().isEmpty()) {
            byte[] position = target.position(request.exclusiveStartKey());
            requireInside(range, position, target, conditions);
            range = resumed(range, position, forward);
        }
        expressions.requireNoKeys(target);
        SelectRules select = SelectRules.of(target, request.select(), expressions.projection());
        PageReader.Page page =
                new PageReader(range, forward, limit(request.limit()), expressions.filter()).read(target);

        QueryResponse.Builder response =
                call.stamp(QueryResponse.builder()).count(page.matches().size()).scannedCount(page.scanned());
        if (!select.countOnly()) {
            response.items(shown(page, select));
        }
        page.last().ifPresent(last -> response.lastEvaluatedKey(target.pageKey(last)));
        charge(target, page, consistent, call)
                .toModel(ItemOperations.wanted(request.returnConsumedCapacity()))
                .ifPresent(response::consumedCapacity);
        return response.build();
    }

    ScanResponse scan(ScanRequest request, Call call) {
        Requests.noLegacy(Map.of(
                "AttributesToGet", request.hasAttributesToGet(),
                "ScanFilter", request.hasScanFilter(),
                "ConditionalOperator", request.conditionalOperator() != null));
        Requests.atLeast("limit", request.limit(), 1);
        KeyRange range = segment(request.segment(), request.totalSegments());
        if (request.filterExpression() == null && request.projectionExpression() == null) {
            Placeholders.requireNone(
                    request.hasExpressionAttributeNames(), request.hasExpressionAttributeValues(), "FilterExpression");
        }
        Placeholders placeholders = Placeholders.of(
                request.hasExpressionAttributeNames(),
                request.expressionAttributeNames(),
                request.hasExpressionAttributeValues(),
                request.expressionAttributeValues());
        Expressions expressions =
                Expressions.read(request.filterExpression(), request.projectionExpression(), placeholders);
        placeholders.requireAllUsed();

        boolean consistent = Boolean.TRUE.equals(request.consistentRead());
        Table table = store.require(Requests.tableName(request.tableName()));
        ReadTarget target = ReadTarget.of(table, request.indexName(), consistent);
        if (request.hasExclusiveStartKey() && !request.exclusiveStartKey().isEmpty()) {
            byte[] position = target.position(request.exclusiveStartKey());
            if (!range.contains(position)) {
                throw Refusal.invalid("The provided starting key is invalid: Invalid ExclusiveStartKey. Please use"
                        + " ExclusiveStartKey with correct Segment. TotalSegments: " + request.totalSegments()
                        + " Segment: " + request.segment());
            }
            range = resumed(range, position, true);
        }
        SelectRules select = SelectRules.of(target, request.select(), expressions.projection());
        PageReader.Page page = new PageReader(range, true, limit(request.limit()), expressions.filter()).read(target);

        ScanResponse.Builder response =
                call.stamp(ScanResponse.builder()).count(page.matches().size()).scannedCount(page.scanned());
        if (!select.countOnly()) {
            response.items(shown(page, select));
        }
        page.last().ifPresent(last -> response.lastEvaluatedKey(target.pageKey(last)));
        charge(target, page, consistent, call)
                .toModel(ItemOperations.wanted(request.returnConsumedCapacity()))
                .ifPresent(response::consumedCapacity);
        return response.build();
    }

    /// Filter and projection of a request.
    private record Expressions(Optional<Condition> filter, Optional<Projection> projection) {
        static Expressions read(@Nullable String filter, @Nullable String projection, Placeholders placeholders) {
            return new Expressions(
                    Optional.ofNullable(filter)
                            .map(text -> ConditionParser.parse("FilterExpression", text, placeholders)),
                    Optional.ofNullable(projection).map(text -> Projection.parse(text, placeholders)));
        }

        /// A query's filter must leave the keys to the key condition.
        void requireNoKeys(ReadTarget target) {
            filter.ifPresent(condition -> {
                for (DocumentPath path : ConditionPaths.of(condition)) {
                    if (target.keys().contains(path.attribute())) {
                        throw Refusal.invalid("Filter Expression can only contain non-primary key attributes: Primary"
                                + " key attribute: " + path.attribute());
                    }
                }
            });
        }
    }

    private static int limit(@Nullable Integer limit) {
        return limit == null ? Integer.MAX_VALUE : limit;
    }

    private static KeyRange resumed(KeyRange range, byte[] position, boolean forward) {
        return forward ? range.from(KeyBytes.successor(position)) : range.to(position);
    }

    private static void requireInside(KeyRange range, byte[] position, ReadTarget target, KeyConditions conditions) {
        if (range.contains(position)) {
            return;
        }
        if (conditions.partition(target.keys()).contains(position)) {
            throw Refusal.invalid("The provided starting key does not match the range key predicate");
        }
        throw Refusal.invalid("The provided starting key is outside query boundaries based on provided conditions");
    }

    private static KeyRange segment(@Nullable Integer segment, @Nullable Integer total) {
        Requests.atLeast("segment", segment, 0);
        Requests.atLeast("totalSegments", total, 1);
        Requests.atMost("totalSegments", total, MAX_SEGMENTS);
        if (segment == null && total == null) {
            return KeyRange.ALL;
        }
        if (total == null) {
            throw Refusal.invalid("The TotalSegments parameter is required but was not present in the request when"
                    + " Segment parameter is present");
        }
        if (segment == null) {
            throw Refusal.invalid("The Segment parameter is required but was not present in the request when parameter"
                    + " TotalSegments is present");
        }
        if (segment >= total) {
            throw Refusal.invalid("The Segment parameter is zero-based and must be less than parameter TotalSegments:"
                    + " Segment: " + segment + " is not less than TotalSegments: " + total);
        }
        return new KeyRange(KeyBytes.segmentStart(segment, total), KeyBytes.segmentStart(segment + 1, total));
    }

    private static List<Map<String, AttributeValue>> shown(PageReader.Page page, SelectRules select) {
        return page.matches().stream().map(select::shown).toList();
    }

    private static Capacity charge(ReadTarget target, PageReader.Page page, boolean consistent, Call call) {
        Capacity capacity = call.consume(Capacity.of(target.table().name()));
        call.returned(page.matches().size());
        double units = Units.read(page.bytes(), consistent);
        target.index()
                .ifPresentOrElse(
                        index -> capacity.readIndex(index.definition(), units), () -> capacity.readTable(units));
        return capacity;
    }
}
