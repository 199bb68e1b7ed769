package com.careervp.console.aws.dynamodb;

import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.audit.AuditStore;
import com.careervp.contract.OperationsAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Audit entries in the operations table, by sequence number.
public final class DynamoDbAuditStore implements AuditStore {
    private static final long HIGHEST = 999_999_999_999L;

    private final OperationsTable table;

    public DynamoDbAuditStore(DynamoDbClient client, String table, String profile) {
        this.table = new OperationsTable(
                client, table, OperationsAttributes.AUDIT_PARTITION_PREFIX + OperationsAttributes.SERVICE_VPR, profile);
    }

    @Override
    public boolean append(AuditEntry entry) {
        AuditFact fact = entry.fact();
        Map<String, AttributeValue> item = Item.map(
                "at", Item.text(fact.at().toString()),
                "actor", Item.text(fact.actor()),
                "action", Item.text(fact.action()),
                "subject", Item.text(fact.subject()),
                "before", Item.text(fact.change().before()),
                "after", Item.text(fact.change().after()),
                "reason", Item.text(fact.reason()),
                "result", Item.text(fact.result()),
                "previous_hash", Item.text(entry.previousHash()),
                "hash", Item.text(entry.hash()));
        return table.putIf(
                key(entry.sequence()),
                item,
                "attribute_not_exists(#pk)",
                Map.of("#pk", OperationsAttributes.PARTITION_KEY),
                Map.of());
    }

    @Override
    public Optional<AuditEntry> newest() {
        return table.all(false, 1).stream().map(DynamoDbAuditStore::entry).findFirst();
    }

    @Override
    public List<AuditEntry> newestBelow(long below, int limit) {
        List<Item> items = below > HIGHEST ? table.all(false, limit) : table.compared("<", key(below), false, limit);
        return items.stream().map(DynamoDbAuditStore::entry).toList();
    }

    @Override
    public List<AuditEntry> oldestFrom(long from, int limit) {
        return table.compared(">=", key(from), true, limit).stream()
                .map(DynamoDbAuditStore::entry)
                .toList();
    }

    private static AuditEntry entry(Item item) {
        AuditFact fact = new AuditFact(
                Instant.parse(item.text("at", Instant.EPOCH.toString())),
                item.textOf("actor"),
                item.textOf("action"),
                item.textOf("subject"),
                new AuditFact.Change(item.textOf("before"), item.textOf("after")),
                item.textOf("reason"),
                item.textOf("result"));
        return new AuditEntry(
                Long.parseLong(item.text(OperationsAttributes.SORT_KEY, "0")),
                fact,
                item.textOf("previous_hash"),
                item.textOf("hash"));
    }

    private static String key(long sequence) {
        return String.format(Locale.ROOT, "%012d", sequence);
    }
}
