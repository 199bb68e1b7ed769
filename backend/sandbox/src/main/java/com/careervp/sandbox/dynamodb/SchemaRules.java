package com.careervp.sandbox.dynamodb;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/// What AWS demands of a new table and of a new index.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html)
final class SchemaRules {
    private static final int MAX_GLOBAL_INDEXES = 20;
    private static final int MAX_LOCAL_INDEXES = 5;

    private SchemaRules() {}

    static void requireValid(CreateTableRequest request) {
        Requests.required("attributeDefinitions", request.hasAttributeDefinitions());
        Requests.required("keySchema", request.hasKeySchema());
        Requests.sized("keySchema", request.keySchema(), 1, 2);
        requireThroughput(request.billingMode(), request.provisionedThroughput());
        List<AttributeDefinition> definitions = request.attributeDefinitions();
        if (request.keySchema().size() > definitions.size()) {
            throw Refusal.invalid("Invalid KeySchema: Some index key attribute have no definition");
        }
        requireKeys(request.keySchema(), definitions);
        Set<String> used = new LinkedHashSet<>(names(request.keySchema()));
        Set<String> indexNames = new HashSet<>();
        requireLocalIndexes(request, indexNames, used);
        requireGlobalIndexes(request, indexNames, used);
        if (used.size() != definitions.size()) {
            if (!request.hasGlobalSecondaryIndexes() && !request.hasLocalSecondaryIndexes()) {
                throw Refusal.invalidParameters("Number of attributes in KeySchema does not exactly match number of"
                        + " attributes defined in AttributeDefinitions");
            }
            throw Refusal.invalidParameters("Some AttributeDefinitions are not used. AttributeDefinitions: "
                    + definitionNames(definitions) + ", keys used: " + used);
        }
    }

    static void requireThroughput(@Nullable BillingMode mode, @Nullable ProvisionedThroughput throughput) {
        if (mode == BillingMode.PAY_PER_REQUEST) {
            if (throughput != null) {
                throw Refusal.invalidParameters("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when"
                        + " BillingMode is PAY_PER_REQUEST");
            }
        } else if (throughput == null
                || throughput.readCapacityUnits() == null
                || throughput.writeCapacityUnits() == null) {
            throw Refusal.invalidParameters("ReadCapacityUnits and WriteCapacityUnits must both be specified when"
                    + " BillingMode is PROVISIONED");
        }
    }

    private static void requireLocalIndexes(CreateTableRequest request, Set<String> indexNames, Set<String> used) {
        if (!request.hasLocalSecondaryIndexes()) {
            return;
        }
        if (request.localSecondaryIndexes().isEmpty()) {
            throw Refusal.invalidParameters("List of LocalSecondaryIndexes is empty");
        }
        if (request.keySchema().size() != 2) {
            throw Refusal.invalidParameters("Table KeySchema does not have a range key, which is required when"
                    + " specifying a LocalSecondaryIndex");
        }
        String tableHash = request.keySchema().getFirst().attributeName();
        for (LocalSecondaryIndex index : request.localSecondaryIndexes()) {
            requireKeys(index.keySchema(), request.attributeDefinitions());
            if (index.keySchema().size() != 2) {
                throw Refusal.invalidParameters(
                        "Index KeySchema does not have a range key for index: " + index.indexName());
            }
            String indexHash = index.keySchema().getFirst().attributeName();
            if (!indexHash.equals(tableHash)) {
                throw Refusal.invalidParameters("Index KeySchema does not have the same leading hash key as table"
                        + " KeySchema for index: " + index.indexName() + ". index hash key: " + indexHash
                        + ", table hash key: " + tableHash);
            }
            requireIndex(index.indexName(), index.projection(), indexNames);
            used.addAll(names(index.keySchema()));
        }
        if (request.localSecondaryIndexes().size() > MAX_LOCAL_INDEXES) {
            throw Refusal.invalidParameters("Number of LocalSecondaryIndexes exceeds per-table limit of 5");
        }
    }

    private static void requireGlobalIndexes(CreateTableRequest request, Set<String> indexNames, Set<String> used) {
        if (!request.hasGlobalSecondaryIndexes()) {
            return;
        }
        if (request.globalSecondaryIndexes().isEmpty()) {
            throw Refusal.invalidParameters("List of GlobalSecondaryIndexes is empty");
        }
        for (GlobalSecondaryIndex index : request.globalSecondaryIndexes()) {
            requireGlobalIndex(index, request.attributeDefinitions(), request.billingMode(), indexNames);
            used.addAll(names(index.keySchema()));
        }
        requireGlobalCount(request.globalSecondaryIndexes().size());
    }

    static void requireGlobalCount(int count) {
        if (count > MAX_GLOBAL_INDEXES) {
            throw Refusal.invalidParameters("GlobalSecondaryIndex count exceeds the per-table limit of 20");
        }
    }

    /// @param indexNames the names of the other indexes; the new one is added
    static void requireGlobalIndex(
            GlobalSecondaryIndex index,
            List<AttributeDefinition> definitions,
            @Nullable BillingMode mode,
            Set<String> indexNames) {
        Requests.sized("globalSecondaryIndexes.1.member.keySchema", index.keySchema(), 1, 2);
        requireKeys(index.keySchema(), definitions);
        requireIndex(index.indexName(), index.projection(), indexNames);
        if (mode == BillingMode.PAY_PER_REQUEST && index.provisionedThroughput() != null) {
            throw Refusal.invalidParameters("ProvisionedThroughput should not be specified for index: "
                    + index.indexName() + " when BillingMode is PAY_PER_REQUEST");
        }
        if (mode != BillingMode.PAY_PER_REQUEST && index.provisionedThroughput() == null) {
            throw Refusal.invalidParameters("ProvisionedThroughput must be specified for index: " + index.indexName());
        }
    }

    private static void requireIndex(@Nullable String name, @Nullable Projection projection, Set<String> indexNames) {
        String checked = Requests.name("indexName", name);
        if (projection == null || projection.projectionType() == null) {
            throw Refusal.invalidParameters("Unknown ProjectionType: null");
        }
        ProjectionType type = projection.projectionType();
        if (type != ProjectionType.INCLUDE && projection.hasNonKeyAttributes()) {
            throw Refusal.invalidParameters("ProjectionType is " + type + ", but NonKeyAttributes is specified");
        }
        if (type == ProjectionType.INCLUDE && projection.nonKeyAttributes().isEmpty()) {
            throw Refusal.invalidParameters("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
        }
        if (!indexNames.add(checked)) {
            throw Refusal.invalidParameters("Duplicate index name: " + checked);
        }
    }

    private static void requireKeys(List<KeySchemaElement> keys, List<AttributeDefinition> definitions) {
        List<String> defined = definitionNames(definitions);
        List<String> names = names(keys);
        if (!defined.containsAll(names)) {
            throw Refusal.invalidParameters("Some index key attributes are not defined in AttributeDefinitions. Keys: "
                    + names + ", AttributeDefinitions: " + defined);
        }
        if (keys.size() == 2 && names.getFirst().equals(names.get(1))) {
            throw Refusal.invalid("Both the Hash Key and the Range Key element in the KeySchema have the same name");
        }
        if (keys.getFirst().keyType() != KeyType.HASH) {
            throw Refusal.invalid("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        }
        if (keys.size() == 2 && keys.get(1).keyType() != KeyType.RANGE) {
            throw Refusal.invalid("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
        }
    }

    private static List<String> definitionNames(List<AttributeDefinition> definitions) {
        return definitions.stream().map(AttributeDefinition::attributeName).toList();
    }

    private static List<String> names(List<KeySchemaElement> keys) {
        return keys.stream().map(KeySchemaElement::attributeName).toList();
    }
}
