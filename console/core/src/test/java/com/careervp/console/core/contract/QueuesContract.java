package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.queues.Peek;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueSnapshot;
import com.careervp.console.core.queues.Queues;
import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.core.queues.RedriveRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an operator does with dead letters, on any environment.
public abstract class QueuesContract {
    private static final double FAST = 300;
    private static final Duration HELD = Duration.ofMinutes(5);

    private String dead = "";
    private String source = "";

    protected abstract Workspace workspace();

    /// The store behind the workspace.
    protected abstract MessageStore store();

    /// An empty queue that nothing else uses.
    ///
    /// @param deadLetterQueue empty for none
    protected abstract String newQueue(String deadLetterQueue, int maxReceives);

    @BeforeEach
    void makeQueues() {
        dead = newQueue("", 0);
        source = newQueue(dead, 3);
    }

    private Queues queues() {
        return workspace().queues();
    }

    private List<String> deadLetters(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(store().send(dead, "{\"order\":" + i + "}", Map.of("n", "" + i, "kind", "contract")));
        }
        return ids;
    }

    private RedriveOutcome redrive(Set<String> ids) {
        return queues().redrive(new RedriveRequest(dead, ids, FAST, false, "mended"), progress -> {}, () -> false);
    }

    /// Takes everything out of a queue.
    private Map<String, QueueMessage> byBody(String queue) {
        Map<String, QueueMessage> all = new HashMap<>();
        List<QueueMessage> some = store().receive(queue, 10, HELD);
        while (!some.isEmpty()) {
            some.forEach(message -> assertThat(all.put(message.body(), message)).isNull());
            some = store().receive(queue, 10, HELD);
        }
        return all;
    }

    private AuditFact newestFact() {
        return workspace().audit().page("", 1).items().getFirst().fact();
    }

    @Test
    void lookingTakesNothingAndCanBeRepeated() {
        List<String> sent = deadLetters(23);
        for (int look = 0; look < 2; look++) {
            Peek peek = queues().peek(dead, 100);
            assertThat(peek.messages()).extracting(QueueMessage::messageId).containsExactlyInAnyOrderElementsOf(sent);
            assertThat(peek.messages())
                    .allSatisfy(message -> assertThat(message.attributes()).containsEntry("kind", "contract"));
        }
        QueueSnapshot after = store().describe(dead);
        assertThat(after.depth().visible()).isEqualTo(23);
        assertThat(after.depth().inFlight()).isZero();
    }

    @Test
    void aLookThatShowsOnlySomeSaysHowManyItDidNotShow() {
        deadLetters(7);
        Peek peek = queues().peek(dead, 3);
        assertThat(peek.messages()).hasSize(3);
        assertThat(peek.approximateTotal()).isEqualTo(7);
        assertThat(peek.note()).contains("4 more were not shown");
        assertThat(store().describe(dead).depth().visible()).isEqualTo(7);
    }

    @Test
    void oneDeadLetterGoesBackAndTheOthersStay() {
        List<String> sent = deadLetters(12);
        RedriveOutcome outcome = redrive(Set.of(sent.get(5)));
        assertThat(outcome.moved()).containsExactly(sent.get(5));
        assertThat(byBody(source)).containsOnlyKeys("{\"order\":5}");
        assertThat(store().describe(dead).depth().visible()).isEqualTo(11);
        assertThat(store().describe(dead).depth().inFlight()).isZero();
    }

    @Test
    void someDeadLettersGoBackAndOneThatIsNotThereIsNamed() {
        List<String> sent = deadLetters(5);
        RedriveOutcome outcome = redrive(Set.of(sent.get(0), sent.get(3), "no-such-message"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RedriveOutcome.Finished.class,
                        finished -> assertThat(finished.missing()).containsExactly("no-such-message"));
        assertThat(byBody(source)).containsOnlyKeys("{\"order\":0}", "{\"order\":3}");
        assertThat(store().describe(dead).depth().visible()).isEqualTo(3);
    }

    @Test
    void allDeadLettersGoBackWithTheirAttributesAfterACopyWasWritten() throws IOException {
        deadLetters(25);
        RedriveOutcome outcome = redrive(Set.of());
        assertThat(outcome).isInstanceOf(RedriveOutcome.Finished.class);
        Map<String, QueueMessage> arrived = byBody(source);
        assertThat(arrived).hasSize(25);
        assertThat(arrived.get("{\"order\":17}").attributes()).isEqualTo(Map.of("n", "17", "kind", "contract"));
        assertThat(store().describe(dead).depth().total()).isZero();
        assertThat(Files.readString(outcome.backup())).contains("\\\"order\\\":0", "\\\"order\\\":24");
        assertThat(newestFact().action()).isEqualTo("redrive");
        assertThat(newestFact().result()).contains("moved 25");
    }

    @Test
    void aRedriveThatIsStoppedLosesNothing() {
        deadLetters(9);
        AtomicInteger asked = new AtomicInteger();
        RedriveOutcome outcome = queues().redrive(
                        RedriveRequest.all(dead, FAST, false, "mended"),
                        progress -> {},
                        () -> asked.incrementAndGet() > 4);
        assertThat(outcome).isInstanceOf(RedriveOutcome.Stopped.class);
        assertThat(outcome.moved()).hasSize(4);
        assertThat(store().describe(dead).depth().visible()).isEqualTo(5);
        Set<String> bodies = new HashSet<>(byBody(source).keySet());
        assertThat(bodies).hasSize(4);
        bodies.addAll(byBody(dead).keySet());
        assertThat(bodies).hasSize(9);
    }

    @Test
    void aQueueThatNobodyFeedsCannotBeRedriven() {
        String lonely = newQueue("", 0);
        Failing.with(
                ConsoleFailure.NotFound.class,
                () -> queues().redrive(RedriveRequest.all(lonely, FAST, false, "?"), progress -> {}, () -> false));
    }

    @Test
    void anEditedMessageKeepsItsAttributesAndReplacesTheOldOne() throws IOException {
        List<String> sent = deadLetters(3);
        String id = queues().editAndResend(dead, sent.get(1), source, "{\"order\":\"mended\"}", "wrong type");
        QueueMessage arrived = byBody(source).get("{\"order\":\"mended\"}");
        assertThat(arrived.messageId()).isEqualTo(id);
        assertThat(arrived.attributes()).isEqualTo(Map.of("n", "1", "kind", "contract"));
        assertThat(byBody(dead)).containsOnlyKeys("{\"order\":0}", "{\"order\":2}");
        assertThat(newestFact().action()).isEqualTo("edit-message");
    }

    @Test
    void anEditOfAMessageThatIsGoneSendsNothing() {
        deadLetters(2);
        Failing.with(
                ConsoleFailure.NotFound.class,
                () -> queues().editAndResend(dead, "no-such-message", source, "{}", "too late"));
        assertThat(store().describe(source).depth().total()).isZero();
        assertThat(store().describe(dead).depth().visible()).isEqualTo(2);
    }

    @Test
    void deletedMessagesAreInTheCopyAndNotInTheQueue() throws IOException {
        List<String> sent = deadLetters(4);
        Path copy = queues().delete(dead, Set.of(sent.get(0), sent.get(2)), "poison");
        assertThat(Files.readString(copy)).contains(sent.get(0), sent.get(2)).doesNotContain(sent.get(1), sent.get(3));
        assertThat(byBody(dead)).containsOnlyKeys("{\"order\":1}", "{\"order\":3}");
    }

    @Test
    void nothingIsDeletedWhenOneOfTheMessagesIsNotThere() {
        List<String> sent = deadLetters(4);
        Failing.with(
                ConsoleFailure.NotFound.class, () -> queues().delete(dead, Set.of(sent.get(0), "no-such"), "poison"));
        assertThat(store().describe(dead).depth().visible()).isEqualTo(4);
    }

    @Test
    void aPurgedQueueIsInTheCopy() throws IOException {
        deadLetters(14);
        Path copy = queues().purge(dead, "all of them are old");
        assertThat(Files.readString(copy)).contains("\\\"order\\\":0", "\\\"order\\\":13");
        assertThat(store().describe(dead).depth().total()).isZero();
    }
}
