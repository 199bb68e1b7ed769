package com.careervp.sandbox.dynamodb;

import com.careervp.kernel.IdSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.BillingModeSummary;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/// Describes new tables and changed parts of tables as AWS does.
final class TableDescriptions {
    private static final DateTimeFormatter STREAM_LABEL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Account account;
    private final Clock clock;
    private final IdSource ids;

    TableDescriptions(Account account, Clock clock, IdSource ids) {
        this.account = account;
        this.clock = clock;
        this.ids = ids;
    }

    String arn(String table) {
        return account.tableArn(table);
    }

    TableDescription of(CreateTableRequest request, String name) {
        // the service's times have milliseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TableDescription.Builder builder = TableDescription.builder()
                .tableName(name)
                .tableId(ids.next())
                .tableArn(arn(name))
                .tableStatus(TableStatus.ACTIVE)
                .creationDateTime(now)
                .attributeDefinitions(request.attributeDefinitions())
                .keySchema(request.keySchema())
                .provisionedThroughput(throughput(request.provisionedThroughput()))
                .deletionProtectionEnabled(Boolean.TRUE.equals(request.deletionProtectionEnabled()));
        if (request.billingMode() == BillingMode.PAY_PER_REQUEST) {
            builder.billingModeSummary(onDemandSince(now));
        }
        if (request.hasGlobalSecondaryIndexes()) {
            builder.globalSecondaryIndexes(request.globalSecondaryIndexes().stream()
                    .map(index -> index(name, index))
                    .toList());
        }
        if (request.hasLocalSecondaryIndexes()) {
            builder.localSecondaryIndexes(request.localSecondaryIndexes().stream()
                    .map(index -> index(name, index))
                    .toList());
        }
        builder.sseDescription(encryption(request.sseSpecification()));
        stream(builder, name, request.streamSpecification());
        return builder.build();
    }

    static BillingModeSummary onDemandSince(Instant now) {
        return BillingModeSummary.builder()
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .lastUpdateToPayPerRequestDateTime(now)
                .build();
    }

    /// On-demand tables show zeros.
    static ProvisionedThroughputDescription throughput(@Nullable ProvisionedThroughput wanted) {
        return ProvisionedThroughputDescription.builder()
                .numberOfDecreasesToday(0L)
                .readCapacityUnits(wanted == null ? 0L : wanted.readCapacityUnits())
                .writeCapacityUnits(wanted == null ? 0L : wanted.writeCapacityUnits())
                .build();
    }

    GlobalSecondaryIndexDescription index(String table, GlobalSecondaryIndex index) {
        return GlobalSecondaryIndexDescription.builder()
                .indexName(index.indexName())
                .indexArn(arn(table) + "/index/" + index.indexName())
                .indexStatus(IndexStatus.ACTIVE)
                .keySchema(index.keySchema())
                .projection(index.projection())
                .provisionedThroughput(throughput(index.provisionedThroughput()))
                .indexSizeBytes(0L)
                .itemCount(0L)
                .build();
    }

    private LocalSecondaryIndexDescription index(String table, LocalSecondaryIndex index) {
        return LocalSecondaryIndexDescription.builder()
                .indexName(index.indexName())
                .indexArn(arn(table) + "/index/" + index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection())
                .indexSizeBytes(0L)
                .itemCount(0L)
                .build();
    }

    /// A customer-managed or the account's own key; null where the service's key is used, which is not described.
    @Nullable
    SSEDescription encryption(@Nullable SSESpecification wanted) {
        if (wanted == null || !Boolean.TRUE.equals(wanted.enabled())) {
            return null;
        }
        String key = wanted.kmsMasterKeyId() == null ? "alias/aws/dynamodb" : wanted.kmsMasterKeyId();
        return SSEDescription.builder()
                .status(SSEStatus.ENABLED)
                .sseType(SSEType.KMS)
                .kmsMasterKeyArn(key.startsWith("arn:") ? key : account.kmsArn(key))
                .build();
    }

    /// Streams are described, so that a template can name them; nothing reads them here.
    void stream(TableDescription.Builder builder, String table, @Nullable StreamSpecification wanted) {
        if (wanted == null) {
            return;
        }
        if (!Boolean.TRUE.equals(wanted.streamEnabled())) {
            builder.streamSpecification((StreamSpecification) null)
                    .latestStreamArn(null)
                    .latestStreamLabel(null);
            return;
        }
        String label = STREAM_LABEL.format(clock.instant());
        builder.streamSpecification(wanted).latestStreamLabel(label).latestStreamArn(arn(table) + "/stream/" + label);
    }
}
