package com.careervp.console.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a [MessageStore] must do.
public abstract class MessageStoreContract {
    private static final Duration HELD = Duration.ofMinutes(5);

    protected abstract MessageStore store();

    /// An empty queue that nothing else uses.
    ///
    /// @param deadLetterQueue empty for none
    protected abstract String newQueue(String deadLetterQueue, int maxReceives);

    /// Lets the environment's time pass.
    protected abstract void pass(Duration time);

    private String newQueue() {
        return newQueue("", 0);
    }

    private QueueMessage one(String queue) {
        List<QueueMessage> received = store().receive(queue, 10, HELD);
        assertThat(received).hasSize(1);
        return received.getFirst();
    }

    private List<QueueMessage> everything(String queue) {
        List<QueueMessage> all = new ArrayList<>();
        List<QueueMessage> some = store().receive(queue, 10, HELD);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = store().receive(queue, 10, HELD);
        }
        return all;
    }

    @Test
    void aMessageArrivesWithItsBodyAndAttributes() {
        String queue = newQueue();
        String body = "{\"job_id\":\"j1\",\"text\":\"" + "Größe und 日本 ".repeat(5_000) + "\"}";
        String id = store().send(queue, body, Map.of("job_id", "j1", "trace_id", "Root=1-2-3;Sampled=1"));
        QueueMessage message = one(queue);
        assertThat(message.messageId()).isEqualTo(id);
        assertThat(message.body()).isEqualTo(body);
        assertThat(message.attributes()).isEqualTo(Map.of("job_id", "j1", "trace_id", "Root=1-2-3;Sampled=1"));
        assertThat(message.receiveCount()).isEqualTo(1);
        assertThat(message.jobId()).contains("j1");
    }

    @Test
    void aReceivedMessageIsHiddenUntilItsTimeIsOver() {
        String queue = newQueue();
        store().send(queue, "a", Map.of());
        assertThat(store().receive(queue, 10, Duration.ofSeconds(2))).hasSize(1);
        assertThat(store().receive(queue, 10, HELD)).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(one(queue).receiveCount()).isEqualTo(2);
    }

    @Test
    void whatIsGivenBackIsThereAtOnceForEverybody() {
        String queue = newQueue();
        Set<String> sent = new HashSet<>();
        for (int i = 0; i < 13; i++) {
            sent.add(store().send(queue, "body " + i, Map.of("n", "" + i)));
        }
        List<QueueMessage> seen = everything(queue);
        assertThat(seen).extracting(QueueMessage::messageId).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(store().describe(queue).depth().inFlight()).isEqualTo(13);
        store().giveBack(queue, seen, Duration.ZERO);
        assertThat(store().describe(queue).depth().visible()).isEqualTo(13);
        assertThat(store().describe(queue).depth().inFlight()).isZero();
        assertThat(everything(queue))
                .hasSize(13)
                .allSatisfy(message -> assertThat(message.receiveCount()).isEqualTo(2));
    }

    @Test
    void aMessageCanBeGivenBackForLater() {
        String queue = newQueue();
        store().send(queue, "a", Map.of());
        store().giveBack(queue, List.of(one(queue)), Duration.ofSeconds(2));
        assertThat(store().receive(queue, 1, HELD)).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(store().receive(queue, 1, HELD)).hasSize(1);
    }

    @Test
    void aDeletedMessageIsGoneAndMayBeDeletedAgain() {
        String queue = newQueue();
        store().send(queue, "a", Map.of());
        QueueMessage message = one(queue);
        store().delete(queue, message);
        store().delete(queue, message);
        store().giveBack(queue, List.of(message), Duration.ZERO);
        assertThat(store().receive(queue, 10, HELD)).isEmpty();
        assertThat(store().describe(queue).depth().total()).isZero();
    }

    @Test
    void theDepthTellsWaitingFromHeldMessages() {
        String queue = newQueue();
        for (int i = 0; i < 3; i++) {
            store().send(queue, "a", Map.of());
        }
        assertThat(store().receive(queue, 1, HELD)).hasSize(1);
        assertThat(store().describe(queue).depth().visible()).isEqualTo(2);
        assertThat(store().describe(queue).depth().inFlight()).isEqualTo(1);
    }

    @Test
    void aMessageReceivedTooOftenMovesWithAllItHas() {
        String dead = newQueue();
        String queue = newQueue(dead, 1);
        store().send(queue, "not json {", Map.of("job_id", "j1"));
        store().giveBack(queue, List.of(one(queue)), Duration.ZERO);
        assertThat(store().receive(queue, 10, HELD)).isEmpty();
        QueueMessage moved = one(dead);
        assertThat(moved.body()).isEqualTo("not json {");
        assertThat(moved.attributes()).isEqualTo(Map.of("job_id", "j1"));
        assertThat(store().describe(queue).depth().total()).isZero();
    }

    @Test
    void aQueueIsListedWithItsDeadLetterQueue() {
        String dead = newQueue();
        String queue = newQueue(dead, 4);
        List<QueueSnapshot> all = store().queues();
        assertThat(all).extracting(QueueSnapshot::name).contains(queue, dead).isSorted();
        QueueSnapshot found =
                all.stream().filter(one -> one.name().equals(queue)).findFirst().orElseThrow();
        assertThat(found.deadLetterQueue()).isEqualTo(dead);
        assertThat(found.maxReceives()).isEqualTo(4);
        assertThat(found.arn()).endsWith(":" + queue);
        assertThat(found).isEqualTo(store().describe(queue));
    }

    @Test
    void aPurgedQueueIsEmpty() {
        String queue = newQueue();
        for (int i = 0; i < 12; i++) {
            store().send(queue, "a", Map.of());
        }
        assertThat(store().receive(queue, 2, HELD)).hasSize(2);
        store().purge(queue);
        assertThat(store().describe(queue).depth().total()).isZero();
        assertThat(store().receive(queue, 10, HELD)).isEmpty();
    }

    @Test
    void aQueueThatDoesNotExistIsNotFound() {
        String none = "careervp-no-such-queue-dev";
        Failing.with(ConsoleFailure.NotFound.class, () -> store().describe(none));
        Failing.with(ConsoleFailure.NotFound.class, () -> store().receive(none, 1, HELD));
        Failing.with(ConsoleFailure.NotFound.class, () -> store().send(none, "a", Map.of()));
        Failing.with(ConsoleFailure.NotFound.class, () -> store().purge(none));
    }

    @Test
    void onlyOneToTenMessagesCanBeAskedFor() {
        String queue = newQueue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().receive(queue, 0, HELD))
                .withMessageContaining("expected 1 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().receive(queue, 11, HELD))
                .withMessageContaining("expected 1 to 10");
    }
}
