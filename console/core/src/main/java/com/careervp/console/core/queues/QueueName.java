package com.careervp.console.core.queues;

import com.careervp.contract.DeploymentStage;

/// What a queue's physical name tells: `careervp-{what}-queue-{env}` or `careervp-{what}-dlq-{env}`.
///
/// @param full the physical name
public record QueueName(String full) {
    private static final String PREFIX = "careervp-";
    private static final String DEAD_LETTERS = "-dlq";

    /// The name without what all of them have in common, e.g. `vpr-jobs-dlq`; the whole name when it is a foreign one.
    public String brief() {
        for (DeploymentStage stage : DeploymentStage.values()) {
            String suffix = "-" + stage.id();
            if (full.startsWith(PREFIX) && full.endsWith(suffix) && full.length() > PREFIX.length() + suffix.length()) {
                return full.substring(PREFIX.length(), full.length() - suffix.length());
            }
        }
        return full;
    }

    /// What it is about, e.g. `vpr-jobs`; for the dead letters of a function the middle of the function's name.
    public String subject() {
        return brief().replaceFirst("-(queue|dlq)$", "");
    }

    /// Whether it is named as a dead-letter queue.
    public boolean deadLetters() {
        return brief().endsWith(DEAD_LETTERS);
    }
}
