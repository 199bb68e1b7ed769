package com.careervp.sandbox.sqs;

import org.apache.pekko.actor.AbstractActor;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.OperationUnsupported$;
import org.elasticmq.actor.queue.QueueEvent;

/// Hears what happens in the engine's queues. The engine waits for the answer before it answers its own caller, so
/// the ledger is never behind what a client knows.
final class LedgerActor extends AbstractActor {
    private final QueueLedger ledger;

    LedgerActor(QueueLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(
                        QueueEvent.QueueCreated.class,
                        event -> ledger.queueAdded(event.queue().name()))
                .match(QueueEvent.QueueDeleted.class, event -> ledger.queueRemoved(event.queueName()))
                .match(QueueEvent.MessageAdded.class, event -> {
                    InternalMessage message = event.message();
                    ledger.added(event.queueName(), message.id(), message.nextDelivery());
                    answer();
                })
                .match(QueueEvent.MessageUpdated.class, event -> {
                    InternalMessage message = event.message();
                    ledger.updated(event.queueName(), message.id(), message.nextDelivery(), message.receiveCount());
                    answer();
                })
                .match(QueueEvent.MessageRemoved.class, event -> {
                    ledger.removed(event.queueName(), event.messageId());
                    answer();
                })
                .build();
    }

    private void answer() {
        getSender().tell(OperationUnsupported$.MODULE$, getSelf());
    }
}
