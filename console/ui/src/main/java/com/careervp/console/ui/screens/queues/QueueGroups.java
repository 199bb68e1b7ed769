package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.queues.QueueName;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.contract.PhysicalNames;
import java.util.Comparator;
import java.util.List;

/// Which service a queue belongs to, and the order in which queues are read: by service, every queue followed by its
/// dead letters, dead letters of functions after all queues of the service.
final class QueueGroups {
    /// The services that have queues, in the order in which they are shown.
    enum Service {
        VPR,
        CV_PIPELINE,
        OTHER
    }

    private final PhysicalNames names;

    QueueGroups(PhysicalNames names) {
        this.names = names;
    }

    Service service(String queue) {
        if (queue.equals(names.vprJobsQueue()) || queue.equals(names.vprJobsDeadLetterQueue())) {
            return Service.VPR;
        }
        QueueName name = new QueueName(queue);
        boolean pipeline = queue.equals(names.pipelineQueue())
                || queue.equals(names.pipelineDeadLetterQueue())
                || (name.deadLetters() && queue.equals(names.pipelineFunctionDeadLetterQueue(name.subject())));
        return pipeline ? Service.CV_PIPELINE : Service.OTHER;
    }

    List<QueueOverview> sorted(List<QueueOverview> queues) {
        return queues.stream()
                .sorted(Comparator.comparing(
                                (QueueOverview each) -> service(each.queue().name()))
                        .thenComparing(each -> each.deadLetterQueue() && !each.redrivable())
                        .thenComparing(QueueGroups::family)
                        .thenComparing(QueueOverview::deadLetterQueue))
                .toList();
    }

    private static String family(QueueOverview queue) {
        return queue.redrivable() ? queue.feeds().getFirst() : queue.queue().name();
    }
}
