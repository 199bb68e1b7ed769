package com.careervp.sandbox.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A write of one item that its table takes. Whoever carries it out holds the table's lock.
final class ItemWrite {
    private final Table table;
    private final byte[] key;
    private final WriteIntent intent;

    ItemWrite(Table table, byte[] key, WriteIntent intent) {
        this.table = table;
        this.key = key;
        this.intent = intent;
    }

    Table table() {
        return table;
    }

    byte[] key() {
        return key;
    }

    WriteIntent intent() {
        return intent;
    }

    /// An item before and after a write.
    ///
    /// @param before null where there was none
    /// @param after null where there is none
    record Outcome(@Nullable StoredItem before, @Nullable StoredItem after) {
        Map<String, AttributeValue> old() {
            return before == null ? Map.of() : before.attributes();
        }

        Map<String, AttributeValue> current() {
            return after == null ? Map.of() : after.attributes();
        }
    }

    /// Tests the condition and works out what the item becomes; changes nothing.
    ///
    /// @throws Refusal where the condition fails or the update cannot be applied
    Outcome prepare() {
        StoredItem before = table.get(key);
        Map<String, AttributeValue> present = before == null ? Map.of() : before.attributes();
        if (intent.condition().isPresent() && !intent.condition().get().test(present)) {
            throw Refusal.conditionFailed(intent.itemOnFailure() ? present : Map.of());
        }
        return switch (intent.kind()) {
            case PUT -> new Outcome(before, StoredItem.of(intent.attributes()));
            case UPDATE -> new Outcome(before, updated(present));
            case DELETE -> new Outcome(before, null);
            case CHECK -> new Outcome(before, before);
        };
    }

    private StoredItem updated(Map<String, AttributeValue> present) {
        Map<String, AttributeValue> base = present;
        if (base.isEmpty()) {
            base = new LinkedHashMap<>(intent.attributes());
        }
        Map<String, AttributeValue> changed = ItemUpdate.apply(intent.update(), base);
        ItemRules.requireIndexKeys(table, changed);
        StoredItem item = StoredItem.of(changed);
        if (item.size() > ItemSize.MAX_BYTES) {
            throw Refusal.invalid("Item size to update has exceeded the maximum allowed size");
        }
        return item;
    }

    /// Carries out what was prepared under the same hold of the lock.
    void commit(Outcome outcome, Capacity capacity) {
        if (intent.kind() == WriteIntent.Kind.CHECK) {
            capacity.wroteTable(Units.written(
                    outcome.before() == null ? 0 : outcome.before().size()));
        } else {
            table.replace(key, outcome.before(), outcome.after(), capacity);
        }
    }
}
