package com.careervp.console.core.queues;

import java.util.List;

/// Port: which functions a queue feeds.
public interface ConsumerDirectory {

    List<Consumer> of(String queueArn);
}
