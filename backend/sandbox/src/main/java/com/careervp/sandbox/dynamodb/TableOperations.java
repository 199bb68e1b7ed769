package com.careervp.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;

/// Tables: create, describe, update, delete, list.
final class TableOperations {
    private static final int LIST_LIMIT = 100;

    private final TableStore store;
    private final TableDescriptions descriptions;
    private final TableChanges changes;

    TableOperations(TableStore store, TableDescriptions descriptions, TableChanges changes) {
        this.store = store;
        this.descriptions = descriptions;
        this.changes = changes;
    }

    CreateTableResponse create(CreateTableRequest request, Call call) {
        String name = Requests.tableName(request.tableName());
        SchemaRules.requireValid(request);
        if (store.find(name).isPresent()) {
            throw Refusal.of(Refusal.Kind.RESOURCE_IN_USE, "Table already exists: " + name);
        }
        Map<String, String> tags = new LinkedHashMap<>();
        for (Tag tag : request.tags()) {
            tags.put(tag.key(), tag.value());
        }
        Table table = store.create(new TableDefinition(descriptions.of(request, name), null, null, tags));
        return call.stamp(CreateTableResponse.builder())
                .tableDescription(underWay(table.describe(), TableStatus.CREATING, IndexStatus.CREATING))
                .build();
    }

    DescribeTableResponse describe(DescribeTableRequest request, Call call) {
        Table table = store.requireNamed(Requests.tableName(request.tableName()));
        return call.stamp(DescribeTableResponse.builder())
                .table(table.describe())
                .build();
    }

    UpdateTableResponse update(UpdateTableRequest request, Call call) {
        Table table = store.requireNamed(Requests.tableName(request.tableName()));
        UnaryOperator<TableDescription> change = changes.of(request);
        store.redefine(table, definition -> definition.with(change));
        return call.stamp(UpdateTableResponse.builder())
                .tableDescription(changes.underWay(table.describe(), request))
                .build();
    }

    DeleteTableResponse delete(DeleteTableRequest request, Call call) {
        Table table = store.requireNamed(Requests.tableName(request.tableName()));
        TableDescription last = table.describe();
        if (Boolean.TRUE.equals(last.deletionProtectionEnabled())) {
            throw Refusal.invalid("Resource cannot be deleted as it is currently protected against deletion. Disable"
                    + " deletion protection first.");
        }
        store.drop(table);
        return call.stamp(DeleteTableResponse.builder())
                .tableDescription(
                        last.toBuilder().tableStatus(TableStatus.DELETING).build())
                .build();
    }

    ListTablesResponse list(ListTablesRequest request, Call call) {
        Requests.atLeast("limit", request.limit(), 1);
        Requests.atMost("limit", request.limit(), LIST_LIMIT);
        int limit = request.limit() == null ? LIST_LIMIT : request.limit();
        Collection<String> all = store.namesAfter(request.exclusiveStartTableName());
        List<String> names = new ArrayList<>(all);
        ListTablesResponse.Builder response = call.stamp(ListTablesResponse.builder());
        if (names.size() > limit) {
            names = names.subList(0, limit);
            response.lastEvaluatedTableName(names.getLast());
        }
        return response.tableNames(names).build();
    }

    /// The description as it is answered while AWS is still at work.
    private static TableDescription underWay(TableDescription description, TableStatus table, IndexStatus index) {
        TableDescription.Builder builder = description.toBuilder().tableStatus(table);
        if (description.hasGlobalSecondaryIndexes()) {
            builder.globalSecondaryIndexes(description.globalSecondaryIndexes().stream()
                    .map(each -> each.toBuilder().indexStatus(index).build())
                    .toList());
        }
        return builder.build();
    }
}
