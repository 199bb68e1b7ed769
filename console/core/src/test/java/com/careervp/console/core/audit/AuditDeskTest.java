package com.careervp.console.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.fake.InMemoryAuditStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AuditDeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final InMemoryAuditStore store = new InMemoryAuditStore();
    private final AuditDesk audit = new AuditDesk(store, new Operator("ada"), CLOCK);

    private void record(int count) {
        for (int i = 0; i < count; i++) {
            audit.record("act-" + i, "subject", new AuditFact.Change("a", "b"), "because", "done");
        }
    }

    @Test
    void anEmptyChainIsWhole() {
        assertThat(audit.verify()).isEqualTo(new ChainVerdict.Intact(0, AuditEntry.GENESIS));
    }

    @Test
    void everyEntryHoldsTheHashOfItsPredecessor() {
        record(3);
        Page<AuditEntry> page = audit.page("", 10);
        assertThat(page.items()).extracting(AuditEntry::sequence).containsExactly(3L, 2L, 1L);
        assertThat(page.items().get(0).previousHash())
                .isEqualTo(page.items().get(1).hash());
        assertThat(page.items().get(2).previousHash()).isEqualTo(AuditEntry.GENESIS);
        assertThat(audit.verify())
                .isEqualTo(new ChainVerdict.Intact(3, page.items().get(0).hash()));
    }

    @Test
    void theHashIsTheDocumentedOneOverCanonicalJson() {
        AuditFact fact = new AuditFact(
                CLOCK.instant(), "ada", "roll-back", "stack", new AuditFact.Change("50 %", "0 %"), "why", "done");
        assertThat(CanonicalJson.text(1, fact, AuditEntry.GENESIS))
                .isEqualTo(
                        "{\"action\":\"roll-back\",\"actor\":\"ada\",\"after\":\"0 %\",\"at\":\"2026-11-22T12:00:00Z\","
                                + "\"before\":\"50 %\",\"previousHash\":\"" + "0".repeat(64)
                                + "\",\"reason\":\"why\",\"result\":\"done\",\"sequence\":1,\"subject\":\"stack\"}");
        assertThat(AuditEntry.sealed(1, fact, AuditEntry.GENESIS).hash()).hasSize(64);
    }

    @Test
    void aChangedFactIsFoundAtItsPlace() {
        record(5);
        AuditEntry entry = store.oldestFrom(3, 1).getFirst();
        AuditFact fact = entry.fact();
        store.tamper(new AuditEntry(
                3,
                new AuditFact(fact.at(), "mallory", fact.action(), fact.subject(), fact.change(), "because", "done"),
                entry.previousHash(),
                entry.hash()));
        assertThat(audit.verify()).isInstanceOfSatisfying(ChainVerdict.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(3);
            assertThat(broken.expected()).contains("hash");
        });
    }

    @Test
    void anEntryForgedWithAFittingHashBreaksTheNextLink() {
        record(5);
        AuditEntry entry = store.oldestFrom(3, 1).getFirst();
        AuditFact fact = entry.fact();
        store.tamper(AuditEntry.sealed(
                3,
                new AuditFact(fact.at(), "mallory", "x", "y", AuditFact.Change.none(), "", ""),
                entry.previousHash()));
        assertThat(audit.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Broken.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(4));
    }

    @Test
    void aRemovedEntryIsMissed() {
        record(5);
        store.remove(2);
        assertThat(audit.verify()).isInstanceOfSatisfying(ChainVerdict.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(2);
            assertThat(broken.found()).contains("2 is missing");
        });
    }

    @Test
    void writersAtTheSameTimeTakeTurns() throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                AuditDesk other = new AuditDesk(store, new Operator("writer " + writer), CLOCK);
                threads.execute(() -> {
                    for (int i = 0; i < 25; i++) {
                        other.record("act", "s", AuditFact.Change.none(), "", "done");
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(audit.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(200));
    }

    @Test
    void pagesLeadFromTheNewestToTheFirst() {
        record(5);
        Page<AuditEntry> first = audit.page("", 2);
        assertThat(first.nextToken()).isEqualTo("4");
        Page<AuditEntry> second = audit.page("4", 2);
        assertThat(second.items()).extracting(AuditEntry::sequence).containsExactly(3L, 2L);
        Page<AuditEntry> last = audit.page("2", 2);
        assertThat(last.items()).extracting(AuditEntry::sequence).containsExactly(1L);
        assertThat(last.more()).isFalse();
    }
}
