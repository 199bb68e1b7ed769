package com.careervp.vpr.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.careervp.kernel.failure.FailureException;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a [JobQueue] must do.
public abstract class JobQueueContract {

    /// The queue under test, empty at a test's begin.
    protected abstract JobQueue queue();

    /// The next message that can be seen, which is then hidden for a while; empty when none can be seen.
    protected abstract Optional<Delivery> receive();

    /// Lets the queue's time pass.
    protected abstract void pass(Duration time);

    /// A message as a worker gets it.
    public record Delivery(String messageId, String receiptHandle, String body, int receiveCount) {}

    private static JobMessage message() {
        return new JobMessage(
                UUID.randomUUID().toString(),
                "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
    }

    @Test
    void aMessageIsDeliveredWithItsJob() {
        JobMessage message = message();
        String id = queue().send(message);
        Delivery delivery = receive().orElseThrow();
        assertThat(delivery.messageId()).isEqualTo(id);
        assertThat(delivery.body()).isEqualTo(message.body());
        assertThat(delivery.receiveCount()).isEqualTo(1);
        assertThat(receive()).isEmpty();
    }

    @Test
    void aMessageWithoutATraceIsDeliveredToo() {
        JobMessage message = new JobMessage(UUID.randomUUID().toString(), null);
        queue().send(message);
        assertThat(receive().orElseThrow().body()).isEqualTo(message.body());
    }

    @Test
    void aMessageForLaterIsDeliveredLater() {
        String id = queue().sendLater(message(), Duration.ofSeconds(2));
        assertThat(receive()).isEmpty();
        pass(Duration.ofSeconds(3));
        assertThat(receive().orElseThrow().messageId()).isEqualTo(id);
    }

    @Test
    void aPostponedMessageComesAgainWhenItsTimeHasCome() {
        queue().send(message());
        Delivery first = receive().orElseThrow();
        queue().postpone(first.receiptHandle(), Duration.ofSeconds(2));
        assertThat(receive()).isEmpty();
        pass(Duration.ofSeconds(3));
        Delivery second = receive().orElseThrow();
        assertThat(second.messageId()).isEqualTo(first.messageId());
        assertThat(second.receiveCount()).isEqualTo(2);
    }

    @Test
    void aMessagePostponedByNothingComesAgainAtOnce() {
        queue().send(message());
        queue().postpone(receive().orElseThrow().receiptHandle(), Duration.ZERO);
        assertThat(receive()).isPresent();
    }

    @Test
    void anUnknownReceiptIsAFailure() {
        assertThatExceptionOfType(FailureException.class)
                .isThrownBy(() -> queue().postpone("no-such-receipt", Duration.ZERO));
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        List<String> ids = List.of(queue().send(message()), queue().send(message()), queue().send(message()));
        assertThat(ids).doesNotHaveDuplicates();
    }
}
