package com.careervp.vpr.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.careervp.aws.FakeContext;
import com.careervp.contract.JobStatus;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.vpr.testing.Faults.Service;
import com.careervp.vpr.testing.InMemoryJobQueue.Received;
import com.careervp.vpr.testing.Samples;
import com.careervp.vpr.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VprWorkerHandlerTest {
    private final World world = new World();
    private final VprWorkerHandler worker = new VprWorkerHandler(world.faultyQueue(), World.SETTINGS, world.process());

    @Test
    void ofABatchOnlyTheFailedMessagesStayInTheQueue() {
        world.submit().submit(Samples.request(), null);
        world.queue.sendBody("no json", Duration.ZERO);

        assertThat(failures(receiveAll())).containsExactly("message-2");
        assertThat(world.theJob().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void aTransientlyFailedMessageComesAgainAfterTheDelayAndNotOnlyAfterTheVisibilityTimeout() {
        world.submit().submit(Samples.request(), null);
        world.model.fails(Reason.THROTTLED, null);

        assertThat(failures(receiveAll())).containsExactly("message-1");

        world.clock.advance(World.SETTINGS.retryDelay());
        assertThat(world.queue.receive().orElseThrow().receiveCount()).isEqualTo(2);
    }

    @Test
    void aMessageThatCannotBePostponedStaysAllTheSame() {
        world.submit().submit(Samples.request(), null);
        world.model.fails(Reason.THROTTLED, null);
        world.faults.breakDown(Service.QUEUE);

        assertThat(failures(receiveAll())).containsExactly("message-1");
        assertThat(world.theJob().status()).isEqualTo(JobStatus.PENDING);
    }

    @Test
    void aMessageWithoutAttributesCountsAsItsFirstDelivery() {
        world.submit().submit(Samples.request(), null);
        world.model.fails(Reason.THROTTLED, null);
        SQSEvent event = receiveAll();
        event.getRecords().getFirst().setAttributes(Map.of());

        assertThat(failures(event)).hasSize(1);
        assertThat(world.theJob().status()).isEqualTo(JobStatus.PENDING);
    }

    private List<String> failures(SQSEvent event) {
        return worker.handleRequest(event, FakeContext.of("function-1")).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private SQSEvent receiveAll() {
        List<SQSEvent.SQSMessage> messages = new ArrayList<>();
        while (true) {
            var received = world.queue.receive();
            if (received.isEmpty()) {
                SQSEvent event = new SQSEvent();
                event.setRecords(messages);
                return event;
            }
            messages.add(message(received.get()));
        }
    }

    private static SQSEvent.SQSMessage message(Received received) {
        SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
        message.setMessageId(received.messageId());
        message.setReceiptHandle(received.receiptHandle());
        message.setBody(received.body());
        message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(received.receiveCount())));
        return message;
    }
}
