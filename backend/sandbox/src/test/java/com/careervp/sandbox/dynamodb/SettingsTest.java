package com.careervp.sandbox.dynamodb;

import static com.careervp.sandbox.dynamodb.Attributes.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/// Time to live, continuous backups, tags, indexes that come and go; the witness has none of it.
class SettingsTest extends LocalContract {

    private void timeToLive(String table, boolean enabled) {
        database.updateTimeToLive(request -> request.tableName(table)
                .timeToLiveSpecification(ttl -> ttl.attributeName("ttl").enabled(enabled)));
    }

    private static long seconds(Duration fromStart) {
        return START.plus(fromStart).getEpochSecond();
    }

    @Test
    void whatHasExpiredGoesWithTheNextSweepAndLeavesTheIndexes() {
        String table = tableWithIndex(all());
        put(table, "pk", "past", "owner", "ann", "created", "a", "ttl", seconds(Duration.ofHours(-1)));
        timeToLive(table, true);
        put(table, "pk", "past too", "ttl", seconds(Duration.ofMinutes(-1)));
        put(table, "pk", "future", "ttl", seconds(Duration.ofHours(1)));
        put(table, "pk", "ancient", "ttl", seconds(Duration.ofDays(-6 * 365)));
        put(table, "pk", "text", "ttl", "0");
        put(table, "pk", "none");
        assertThat(get(table, "pk", "past")).isNotEmpty();

        assertThat(database.sweepExpiredItems()).isEqualTo(2);

        assertThat(database.scan(request -> request.tableName(table)).items())
                .extracting(item -> item.get("pk"))
                .containsExactlyInAnyOrder(
                        Attributes.value("future"),
                        Attributes.value("ancient"),
                        Attributes.value("text"),
                        Attributes.value("none"));
        assertThat(database.scan(request -> request.tableName(table).indexName("by-owner"))
                        .count())
                .isZero();
        assertThat(metrics.sum("TimeToLiveDeletedItemCount", Map.of("TableName", table)))
                .isEqualTo(2);
    }

    @Test
    void anItemWhoseTimeWasProlongedStays() {
        String table = tableByPartition();
        timeToLive(table, true);
        put(table, "pk", "a", "ttl", seconds(Duration.ofHours(-1)));
        database.updateItem(request -> request.tableName(table)
                .key(item("pk", "a"))
                .updateExpression("SET #ttl = :later")
                .expressionAttributeNames(Map.of("#ttl", "ttl"))
                .expressionAttributeValues(item(":later", seconds(Duration.ofHours(1)))));
        assertThat(database.sweepExpiredItems()).isZero();
    }

    @Test
    void nothingExpiresWhereTimeToLiveIsOff() {
        String table = tableByPartition();
        put(table, "pk", "a", "ttl", seconds(Duration.ofHours(-1)));
        assertThat(database.sweepExpiredItems()).isZero();
        timeToLive(table, true);
        timeToLive(table, false);
        assertThat(database.sweepExpiredItems()).isZero();
    }

    @Test
    void timeToLiveIsDescribedAndSwitchedOnce() {
        String table = tableByPartition();
        assertThat(database.describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription()
                        .timeToLiveStatus())
                .isEqualTo(TimeToLiveStatus.DISABLED);
        assertInvalid("TimeToLive is already disabled", () -> timeToLive(table, false));
        timeToLive(table, true);
        assertInvalid("TimeToLive is already enabled", () -> timeToLive(table, true));
        assertThat(database.describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription())
                .satisfies(description -> {
                    assertThat(description.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
                    assertThat(description.attributeName()).isEqualTo("ttl");
                });
    }

    @Test
    void pointInTimeRecoveryIsSwitchedAndDescribed() {
        String table = tableByPartition();
        assertThat(database.describeContinuousBackups(request -> request.tableName(table))
                        .continuousBackupsDescription())
                .satisfies(description -> {
                    assertThat(description.continuousBackupsStatus()).isEqualTo(ContinuousBackupsStatus.ENABLED);
                    assertThat(description.pointInTimeRecoveryDescription().pointInTimeRecoveryStatus())
                            .isEqualTo(PointInTimeRecoveryStatus.DISABLED);
                });
        database.updateContinuousBackups(request -> request.tableName(table)
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        assertThat(database.describeContinuousBackups(request -> request.tableName(table))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription())
                .satisfies(description -> {
                    assertThat(description.pointInTimeRecoveryStatus()).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
                    assertThat(description.recoveryPeriodInDays()).isEqualTo(35);
                    assertThat(description.earliestRestorableDateTime()).isAfterOrEqualTo(START);
                });
        assertThatThrownBy(() -> database.describeContinuousBackups(request -> request.tableName("no-such-table")))
                .isInstanceOf(TableNotFoundException.class);
    }

    @Test
    void tagsAreAddedReplacedAndRemoved() {
        String table = table(request -> request.keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(text("pk"))
                .tags(tag("Project", "CareerVP"), tag("Owner", "ann")));
        String arn = database.describeTable(request -> request.tableName(table))
                .table()
                .tableArn();
        database.tagResource(request -> request.resourceArn(arn).tags(tag("Owner", "bob"), tag("Environment", "dev")));
        database.untagResource(request -> request.resourceArn(arn).tagKeys("Project"));
        assertThat(database.listTagsOfResource(request -> request.resourceArn(arn))
                        .tags())
                .containsExactlyInAnyOrder(tag("Owner", "bob"), tag("Environment", "dev"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    @Test
    void anIndexCanBeAddedToAFilledTableAndTakenAway() {
        String table = tableByPartition();
        put(table, "pk", "1", "owner", "ann", "created", "b");
        put(table, "pk", "2", "owner", "ann", "created", "a");
        put(table, "pk", "3", "created", "a");

        TableDescription answer = database.updateTable(request -> request.tableName(table)
                        .attributeDefinitions(text("owner"), text("created"))
                        .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                                .create(create -> create.indexName("by-owner")
                                        .keySchema(index("by-owner", all()).keySchema())
                                        .projection(all()))
                                .build()))
                .tableDescription();

        assertThat(answer.globalSecondaryIndexes().getFirst().indexStatus()).isEqualTo(IndexStatus.CREATING);
        assertThat(database.query(request -> request.tableName(table)
                                .indexName("by-owner")
                                .keyConditionExpression("#o = :ann")
                                .expressionAttributeNames(Map.of("#o", "owner"))
                                .expressionAttributeValues(item(":ann", "ann")))
                        .items())
                .extracting(found -> found.get("pk"))
                .containsExactly(Attributes.value("2"), Attributes.value("1"));
        assertThat(database.describeTable(request -> request.tableName(table))
                        .table()
                        .globalSecondaryIndexes()
                        .getFirst()
                        .itemCount())
                .isEqualTo(2);

        database.updateTable(request -> request.tableName(table)
                .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .delete(delete -> delete.indexName("by-owner"))
                        .build()));
        TableDescription left =
                database.describeTable(request -> request.tableName(table)).table();
        assertThat(left.hasGlobalSecondaryIndexes()).isFalse();
        assertThat(left.attributeDefinitions())
                .extracting(AttributeDefinition::attributeName)
                .containsExactly("pk");
    }

    @Test
    void aProtectedTableCannotBeDeleted() {
        String table = tableByPartition();
        database.updateTable(request -> request.tableName(table).deletionProtectionEnabled(true));
        assertInvalid(
                "Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection"
                        + " first.",
                () -> database.deleteTable(request -> request.tableName(table)));
        database.updateTable(request -> request.tableName(table).deletionProtectionEnabled(false));
        database.deleteTable(request -> request.tableName(table));
        assertThat(database.listTables().tableNames()).doesNotContain(table);
    }

    @Test
    void aWaiterSeesTheTableAtOnce() {
        String table = tableByPartition();
        try (var waiter = database.waiter()) {
            assertThat(waiter.waitUntilTableExists(request -> request.tableName(table))
                            .matched()
                            .response())
                    .isPresent();
        }
    }
}
