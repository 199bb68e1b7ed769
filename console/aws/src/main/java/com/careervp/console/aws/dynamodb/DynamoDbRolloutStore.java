package com.careervp.console.aws.dynamodb;

import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.rollout.Approval;
import com.careervp.console.core.rollout.Approver;
import com.careervp.console.core.rollout.Incident;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutLock;
import com.careervp.console.core.rollout.RolloutState;
import com.careervp.console.core.rollout.RolloutStore;
import com.careervp.contract.JobLifecycle;
import com.careervp.contract.OperationsAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Rollout records in the operations table.
public final class DynamoDbRolloutStore implements RolloutStore {
    private static final String STATE = "STATE";
    private static final String LOCK = "LOCK";
    private static final String APPROVAL = "APPROVAL#";
    private static final String INCIDENT = "INCIDENT#";
    private static final int MOST_APPROVALS = 100;
    private static final Map<String, String> KEY_NAME = Map.of("#pk", OperationsAttributes.PARTITION_KEY);

    private final OperationsTable table;

    public DynamoDbRolloutStore(DynamoDbClient client, String table, String profile) {
        this.table = new OperationsTable(
                client,
                table,
                OperationsAttributes.ROLLOUT_PARTITION_PREFIX + OperationsAttributes.SERVICE_VPR,
                profile);
    }

    @Override
    public Optional<RolloutState> state() {
        return table.get(STATE)
                .map(item -> new RolloutState(
                        item.wholeOf("weight"),
                        item.timeOf("since"),
                        item.textOf("changed_by"),
                        item.flagOf("guard_armed"),
                        item.wholeOf("breaches_in_a_row"),
                        item.flagOf("reconcile_pending"),
                        item.numberOf("version")));
    }

    @Override
    public RolloutState save(RolloutState state) {
        RolloutState next = new RolloutState(
                state.weight(),
                state.since(),
                state.changedBy(),
                state.guardArmed(),
                state.breachesInARow(),
                state.reconcilePending(),
                state.version() + 1);
        Map<String, AttributeValue> item = Item.map(
                "weight", Item.number(next.weight()),
                "since", Item.time(next.since()),
                "changed_by", Item.text(next.changedBy()),
                "guard_armed", Item.flag(next.guardArmed()),
                "breaches_in_a_row", Item.number(next.breachesInARow()),
                "reconcile_pending", Item.flag(next.reconcilePending()),
                "version", Item.number(next.version()));
        boolean saved = state.version() == 0
                ? table.putIf(STATE, item, "attribute_not_exists(#pk)", KEY_NAME, Map.of())
                : table.putIf(
                        STATE,
                        item,
                        "#version = :version",
                        Map.of("#version", "version"),
                        Map.of(":version", Item.number(state.version())));
        if (!saved) {
            throw new ConsoleException(new ConsoleFailure.Conflict(
                    FailureOrigin.local("rollout", "save", "somebody else changed the rollout's record meanwhile")));
        }
        return next;
    }

    @Override
    public Optional<RolloutLock> lock() {
        return table.get(LOCK)
                .map(item -> new RolloutLock(
                        item.textOf("owner"), item.textOf("holder"), item.textOf("purpose"), item.timeOf("since")));
    }

    @Override
    public boolean acquire(RolloutLock lock) {
        return table.putIf(
                LOCK,
                item(lock),
                "attribute_not_exists(#pk) OR #holder = :holder",
                Map.of("#pk", OperationsAttributes.PARTITION_KEY, "#holder", "holder"),
                Map.of(":holder", Item.text(lock.holder())));
    }

    @Override
    public boolean takeOver(RolloutLock seen, RolloutLock lock) {
        return table.putIf(
                LOCK,
                item(lock),
                "#holder = :holder AND #since = :since",
                Map.of("#holder", "holder", "#since", "since"),
                Map.of(":holder", Item.text(seen.holder()), ":since", Item.time(seen.since())));
    }

    @Override
    public void release(RolloutLock lock) {
        table.deleteIf(
                LOCK, "#holder = :holder", Map.of("#holder", "holder"), Map.of(":holder", Item.text(lock.holder())));
    }

    private static Map<String, AttributeValue> item(RolloutLock lock) {
        return Item.map(
                "owner", Item.text(lock.owner()),
                "holder", Item.text(lock.holder()),
                "purpose", Item.text(lock.purpose()),
                "since", Item.time(lock.since()));
    }

    @Override
    public List<Approval> approvals() {
        return table.beginning(APPROVAL, true, MOST_APPROVALS).stream()
                .map(item -> new Approval(
                        item.wholeOf("weight"),
                        Approver.valueOf(item.text("role", Approver.NONE.name())),
                        item.textOf("by"),
                        item.textOf("reason"),
                        item.timeOf("at")))
                .toList();
    }

    @Override
    public void approve(Approval approval) {
        table.put(
                approvalKey(approval.weight()),
                Item.map(
                        "weight", Item.number(approval.weight()),
                        "role", Item.text(approval.role().name()),
                        "by", Item.text(approval.by()),
                        "reason", Item.text(approval.reason()),
                        "at", Item.time(approval.at())));
    }

    @Override
    public void clearApprovals() {
        approvals().forEach(approval -> table.delete(approvalKey(approval.weight())));
    }

    private static String approvalKey(int weight) {
        return APPROVAL + String.format(Locale.ROOT, "%03d", weight);
    }

    @Override
    public List<RolloutEvent> history(int limit) {
        return table.beginning(OperationsAttributes.HISTORY_PREFIX, false, limit).stream()
                .map(item -> new RolloutEvent(
                        item.timeOf(OperationsAttributes.HISTORY_AT),
                        RolloutEvent.Kind.valueOf(item.textOf(OperationsAttributes.HISTORY_KIND)),
                        item.wholeOf(OperationsAttributes.HISTORY_FROM),
                        item.wholeOf(OperationsAttributes.HISTORY_TO),
                        item.textOf(OperationsAttributes.HISTORY_BY),
                        item.textOf(OperationsAttributes.HISTORY_REASON),
                        item.textOf(OperationsAttributes.HISTORY_DETAIL)))
                .toList();
    }

    @Override
    public void add(RolloutEvent event) {
        Map<String, AttributeValue> item = Item.map(
                OperationsAttributes.HISTORY_AT, Item.time(event.at()),
                OperationsAttributes.HISTORY_KIND, Item.text(event.kind().name()),
                OperationsAttributes.HISTORY_FROM, Item.number(event.from()),
                OperationsAttributes.HISTORY_TO, Item.number(event.to()),
                OperationsAttributes.HISTORY_BY, Item.text(event.by()),
                OperationsAttributes.HISTORY_REASON, Item.text(event.reason()),
                OperationsAttributes.HISTORY_DETAIL, Item.text(event.detail()));
        putAt(OperationsAttributes.HISTORY_PREFIX, event.at(), item);
    }

    /// Under the next free millisecond: two things may happen in the same one.
    private void putAt(String prefix, Instant wanted, Map<String, AttributeValue> item) {
        Instant at = wanted;
        while (!table.putIf(prefix + JobLifecycle.text(at), item, "attribute_not_exists(#pk)", KEY_NAME, Map.of())) {
            at = at.plusMillis(1);
        }
    }

    @Override
    public List<Incident> incidents(int limit) {
        return table.beginning(INCIDENT, false, limit).stream()
                .map(item -> new Incident(
                        item.textOf("id"),
                        item.timeOf("at"),
                        item.textOf("by"),
                        item.wholeOf("from_weight"),
                        item.numberOf("millis_to_zero"),
                        item.textOf("reason"),
                        item.textOf("card")))
                .toList();
    }

    @Override
    public void add(Incident incident) {
        putAt(
                INCIDENT,
                incident.at(),
                Item.map(
                        "id", Item.text(incident.id()),
                        "at", Item.time(incident.at()),
                        "by", Item.text(incident.by()),
                        "from_weight", Item.number(incident.fromWeight()),
                        "millis_to_zero", Item.number(incident.millisToZero()),
                        "reason", Item.text(incident.reason()),
                        "card", Item.text(incident.card())));
    }
}
