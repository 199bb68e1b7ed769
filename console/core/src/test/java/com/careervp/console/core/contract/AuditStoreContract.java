package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.audit.AuditDesk;
import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.audit.AuditStore;
import com.careervp.console.core.audit.ChainVerdict;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What an [AuditStore] must do.
public abstract class AuditStoreContract {

    /// The same store at every call within a test, empty at its begin.
    protected abstract AuditStore store();

    private AuditDesk desk(String operator) {
        return new AuditDesk(store(), new Operator(operator), Clock.systemUTC());
    }

    private static AuditEntry entry(long sequence, String result) {
        return AuditEntry.sealed(
                sequence,
                new AuditFact(
                        Instant.parse("2026-11-22T12:00:00.123456Z"),
                        "mara",
                        "change-weight",
                        "careervp-vpr",
                        new AuditFact.Change("0", "10"),
                        "Größe",
                        result),
                AuditEntry.GENESIS);
    }

    private void entries(int count) {
        for (int i = 1; i <= count; i++) {
            assertThat(store().append(entry(i, "done"))).isTrue();
        }
    }

    @Test
    void anEntryIsReadAsItWasWrittenToTheMicrosecond() {
        assertThat(store().newest()).isEmpty();
        AuditEntry entry = entry(1, "done");
        store().append(entry);
        assertThat(store().newest()).contains(entry);
        assertThat(entry.hash()).isEqualTo(entry.expectedHash());
    }

    @Test
    void aNumberIsTakenOnceAndForAll() {
        assertThat(store().append(entry(1, "first"))).isTrue();
        assertThat(store().append(entry(1, "second"))).isFalse();
        assertThat(store().newest().orElseThrow().fact().result()).isEqualTo("first");
    }

    @Test
    void partsAreGivenFromBothEnds() {
        entries(12);
        assertThat(store().newestBelow(Long.MAX_VALUE, 3))
                .extracting(AuditEntry::sequence)
                .containsExactly(12L, 11L, 10L);
        assertThat(store().newestBelow(10, 3)).extracting(AuditEntry::sequence).containsExactly(9L, 8L, 7L);
        assertThat(store().newestBelow(1, 3)).isEmpty();
        assertThat(store().oldestFrom(1, 2)).extracting(AuditEntry::sequence).containsExactly(1L, 2L);
        assertThat(store().oldestFrom(11, 10)).extracting(AuditEntry::sequence).containsExactly(11L, 12L);
        assertThat(store().oldestFrom(13, 10)).isEmpty();
    }

    @Test
    void moreThanOneAnswerHoldsIsGivenToTheEnd() {
        String much = "x".repeat(20_000);
        for (int i = 1; i <= 70; i++) {
            store().append(entry(i, much));
        }
        assertThat(store().oldestFrom(1, 500)).hasSize(70);
        assertThat(store().newestBelow(Long.MAX_VALUE, 500)).hasSize(70);
    }

    @Test
    void twoWritersAtOnceLoseNothingAndTheChainHolds() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (String operator : List.of("mara", "ivo")) {
            AuditDesk desk = desk(operator);
            writers.add(() -> {
                for (int i = 0; i < 25; i++) {
                    desk.record("test", operator + " " + i, AuditFact.Change.none(), "", "done");
                }
                return 25;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Integer> written : threads.invokeAll(writers)) {
                assertThat(written.get()).isEqualTo(25);
            }
        }
        assertThat(desk("reader").verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(50));
        assertThat(store().oldestFrom(1, 100))
                .extracting(entry -> entry.fact().subject())
                .doesNotHaveDuplicates();
    }

    @Test
    void theChainIsPagedToItsEnd() {
        AuditDesk desk = desk("mara");
        for (int i = 0; i < 11; i++) {
            desk.record("test", "subject " + i, AuditFact.Change.none(), "", "done");
        }
        List<Long> seen = new ArrayList<>();
        @Nullable String token = "";
        while (token != null) {
            Page<AuditEntry> page = desk.page(token, 4);
            page.items().forEach(entry -> seen.add(entry.sequence()));
            token = page.nextToken();
        }
        assertThat(seen).containsExactly(11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }
}
