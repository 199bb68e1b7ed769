package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// Tables from templates.
class DynamoDbResourcesTest extends LocalContract {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JOBS = """
            {"TableName": "careervp-jobs-table-dev",
             "BillingMode": "PAY_PER_REQUEST",
             "AttributeDefinitions": [
               {"AttributeName": "job_id", "AttributeType": "S"},
               {"AttributeName": "user_id", "AttributeType": "S"},
               {"AttributeName": "created_at", "AttributeType": "S"}],
             "KeySchema": [{"AttributeName": "job_id", "KeyType": "HASH"}],
             "GlobalSecondaryIndexes": [
               {"IndexName": "user-created-index",
                "KeySchema": [{"AttributeName": "user_id", "KeyType": "HASH"},
                              {"AttributeName": "created_at", "KeyType": "RANGE"}],
                "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["status", "kind"]}}],
             "TimeToLiveSpecification": {"AttributeName": "ttl", "Enabled": true},
             "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true},
             "SSESpecification": {"SSEEnabled": true},
             "StreamSpecification": {"StreamViewType": "NEW_IMAGE"},
             "DeletionProtectionEnabled": false,
             "Tags": [{"Key": "Project", "Value": "CareerVP"}, {"Key": "Environment", "Value": "dev"}]}
            """;

    private final DynamoDbResources resources = new DynamoDbResources(database);

    private static ObjectNode properties(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static ResourceRequest request(@Nullable String existing, ObjectNode properties) {
        return new ResourceRequest(
                DynamoDbResources.TYPE,
                "JobsTable",
                "CareervpStack-Dev",
                "arn:aws:cloudformation:eu-west-1:111122223333:stack/CareervpStack-Dev/1",
                "eu-west-1",
                "111122223333",
                existing,
                properties);
    }

    private ProvisionedResource jobs() {
        return resources.create(request(null, properties(JOBS)));
    }

    private TableDescription live(String name) {
        return database.describeTable(request -> request.tableName(name)).table();
    }

    @Test
    void aTableFromATemplateHasEverythingTheTemplateSays() {
        ProvisionedResource table = jobs();

        assertThat(table.physicalId()).isEqualTo("careervp-jobs-table-dev");
        assertThat(table.attributes().get("Arn").asText())
                .isEqualTo("arn:aws:dynamodb:eu-west-1:111122223333:table/careervp-jobs-table-dev");
        assertThat(table.attributes().get("StreamArn").asText()).contains("/stream/");
        assertThat(live(table.physicalId()).billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(database.definition(table.physicalId()).orElseThrow().ttl()).contains("ttl");
        assertThat(database.definition(table.physicalId()).orElseThrow().tags()).containsEntry("Project", "CareerVP");
    }

    @Test
    void whatIsLiveIsDescribedInTheTemplatesOwnWords() {
        ProvisionedResource table = jobs();
        ObjectNode described =
                resources.describe(DynamoDbResources.TYPE, table.physicalId()).orElseThrow();
        ObjectNode wanted = properties(JOBS);
        wanted.fieldNames().forEachRemaining(name -> {
            if (!name.equals("SSESpecification")) {
                assertThat(described.get(name)).as(name).isEqualTo(wanted.get(name));
            }
        });
        assertThat(described.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
        assertThatThrownBy(() -> resources.describe(DynamoDbResources.TYPE, "no-such-table"))
                .isInstanceOf(ResourceException.class);
    }

    @Test
    void aTableWithoutANameGetsOne() {
        ObjectNode properties = properties(JOBS);
        properties.remove("TableName");
        assertThat(resources.create(request(null, properties)).physicalId()).startsWith("CareervpStack-Dev-JobsTable-");
    }

    @Test
    void anUpdateKeepsTheItems() {
        String name = jobs().physicalId();
        database.putItem(request -> request.tableName(name)
                .item(item("job_id", "1", "user_id", "ann", "created_at", "now", "status", "PENDING")));
        ObjectNode changed = properties(JOBS);
        changed.put("BillingMode", "PROVISIONED");
        changed.putObject("ProvisionedThroughput").put("ReadCapacityUnits", "5").put("WriteCapacityUnits", 5);
        changed.remove("GlobalSecondaryIndexes");
        ((ArrayNode) changed.get("AttributeDefinitions")).remove(2);
        ((ArrayNode) changed.get("AttributeDefinitions")).remove(1);
        changed.remove("TimeToLiveSpecification");
        changed.remove("StreamSpecification");
        changed.putArray("Tags").addObject().put("Key", "Owner").put("Value", "ann");
        changed.put("DeletionProtectionEnabled", true);

        resources.update(request(name, changed), properties(JOBS));

        TableDescription live = live(name);
        assertThat(live.billingModeSummary().billingMode()).isEqualTo(BillingMode.PROVISIONED);
        assertThat(live.provisionedThroughput().readCapacityUnits()).isEqualTo(5);
        assertThat(live.hasGlobalSecondaryIndexes()).isFalse();
        assertThat(live.streamSpecification()).isNull();
        assertThat(live.deletionProtectionEnabled()).isTrue();
        assertThat(database.definition(name).orElseThrow().ttl()).isEmpty();
        assertThat(database.definition(name).orElseThrow().tags()).containsOnlyKeys("Owner");
        assertThat(database.scan(request -> request.tableName(name)).count()).isEqualTo(1);

        ObjectNode back = properties(JOBS);
        resources.update(request(name, back), changed);
        assertThat(database.scan(request -> request.tableName(name).indexName("user-created-index"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anUpdateMakesAtMostOneIndexAndChangesNone() {
        String name = jobs().physicalId();
        ObjectNode renamed = properties(JOBS);
        ((ObjectNode) renamed.get("GlobalSecondaryIndexes").get(0)).put("IndexName", "another-index");
        assertThatThrownBy(() -> resources.update(request(name, renamed), properties(JOBS)))
                .isInstanceOf(ResourceException.class)
                .hasMessage("Cannot perform more than one GSI creation or deletion in a single update");
        ObjectNode reshaped = properties(JOBS);
        ((ObjectNode) reshaped.get("GlobalSecondaryIndexes").get(0))
                .putObject("Projection")
                .put("ProjectionType", "ALL");
        assertThatThrownBy(() -> resources.update(request(name, reshaped), properties(JOBS)))
                .isInstanceOf(ResourceException.class)
                .hasMessageStartingWith("Cannot update GSI's properties other than Provisioned Throughput");
    }

    @Test
    void keysAndNameMeanANewTable() {
        assertThat(resources.requiresReplacement(DynamoDbResources.TYPE, "KeySchema"))
                .isTrue();
        assertThat(resources.requiresReplacement(DynamoDbResources.TYPE, "TableName"))
                .isTrue();
        assertThat(resources.requiresReplacement(DynamoDbResources.TYPE, "BillingMode"))
                .isFalse();
    }

    @Test
    void whatTheServiceRefusesBecomesTheReason() {
        jobs();
        assertThatThrownBy(this::jobs)
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("Table already exists: careervp-jobs-table-dev")
                .hasMessageContaining("AlreadyExists");
        ObjectNode unknown = properties(JOBS);
        unknown.putObject("KinesisStreamSpecification");
        assertThatThrownBy(() -> resources.create(request(null, unknown)))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("KinesisStreamSpecification");
    }

    @Test
    void deletingTwiceIsNoError() {
        String name = jobs().physicalId();
        resources.delete(request(name, properties(JOBS)));
        resources.delete(request(name, properties(JOBS)));
        assertThat(database.listTables().tableNames()).isEmpty();
    }
}
