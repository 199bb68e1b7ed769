package com.careervp.sandbox.vpr;

import com.careervp.sandbox.sqs.QueueEngine;
import com.careervp.sandbox.time.SandboxTime;
import com.careervp.vpr.aws.SqsJobQueue;
import com.careervp.vpr.job.JobQueue;
import com.careervp.vpr.testing.JobQueueContract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class SqsJobQueueTest extends JobQueueContract {
    private static final int SPEED = 10;
    private static QueueEngine engine;

    private final String url = engine.client()
            .createQueue(request -> request.queueName("jobs-" + UUID.randomUUID()))
            .queueUrl();
    private final JobQueue queue = new SqsJobQueue(engine.client(), url);

    @BeforeAll
    static void start() {
        engine = QueueEngine.start(
                SandboxTime.startingAt(InstantSource.system().instant(), SPEED),
                (namespace, metric, dimensions, value, unit, at) -> {},
                "000000000000",
                "us-east-1");
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Override
    protected JobQueue queue() {
        return queue;
    }

    @Override
    protected Optional<Delivery> receive() {
        return engine
                .client()
                .receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(1)
                        .visibilityTimeout(600)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages()
                .stream()
                .map(message -> new Delivery(
                        message.messageId(),
                        message.receiptHandle(),
                        message.body(),
                        Integer.parseInt(message.attributes()
                                .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "0"))))
                .findFirst();
    }

    @Override
    protected void pass(Duration time) {
        LockSupport.parkNanos(time.toNanos() / SPEED);
    }
}
