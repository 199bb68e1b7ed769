package com.careervp.vpr.job;

import com.careervp.vpr.testing.InMemoryJobQueue;
import com.careervp.vpr.testing.JobQueueContract;
import com.careervp.vpr.testing.SettableClock;
import java.time.Duration;
import java.util.Optional;

class InMemoryJobQueueTest extends JobQueueContract {
    private final SettableClock clock = new SettableClock();
    private final InMemoryJobQueue queue = new InMemoryJobQueue(clock, Duration.ofMinutes(11), 3);

    @Override
    protected JobQueue queue() {
        return queue;
    }

    @Override
    protected Optional<Delivery> receive() {
        return queue.receive()
                .map(one -> new Delivery(one.messageId(), one.receiptHandle(), one.body(), one.receiveCount()));
    }

    @Override
    protected void pass(Duration time) {
        clock.advance(time);
    }
}
