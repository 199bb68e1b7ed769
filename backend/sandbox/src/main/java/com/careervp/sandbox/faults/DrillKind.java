package com.careervp.sandbox.faults;

import java.util.Locale;

/// What can be broken on purpose.
public enum DrillKind {
    MODEL_THROTTLED(
            "Model throttled",
            "The language model refuses calls for want of capacity.",
            "Synchronous requests answer 429. Jobs go back to PENDING and are tried again; after three receives they"
                    + " fail and their messages are dead letters."),
    MODEL_SLOW(
            "Model slow",
            "The language model takes longer for every answer.",
            "Latency of the synchronous path and generation time rise; the asynchronous path answers as fast as before"
                    + " and its queue grows."),
    MODEL_DOWN(
            "Model down",
            "The language model cannot be reached.",
            "Synchronous requests answer 503. Jobs are tried three times, then they fail and their messages are dead"
                    + " letters."),
    MODEL_HALLUCINATING(
            "Model hallucinating",
            "The language model's reports name employers and figures that the CV does not have.",
            "Fact verification rejects the reports: synchronous requests answer 422, jobs fail at once with"
                    + " FVS_HALLUCINATION_DETECTED. No message becomes a dead letter."),
    POISON_MESSAGE(
            "Poison message",
            "A message that is no job is put into the jobs queue.",
            "The worker leaves it in the queue; after three receives it is a dead letter and the dead-letter alarm goes"
                    + " off."),
    DUPLICATE_DELIVERY(
            "Duplicate delivery",
            "The queue delivers messages a second time while the first delivery is still being worked on.",
            "Nothing to be seen: one worker wins, the other acknowledges. Each job completes once."),
    WORKER_KILLED(
            "Worker killed",
            "The worker's process is killed before or after one of its writes.",
            "The invocation is an error. The message comes back after its visibility timeout; the job completes later"
                    + " or its message is a dead letter."),
    TABLE_THROTTLED(
            "Table throttled",
            "The jobs table refuses calls for want of throughput.",
            "Submissions answer 503; the worker's jobs are delivered again. The table's throttle metric rises."),
    FUNCTION_ERRORS(
            "Function errors",
            "A function throws at its start.",
            "Its requests answer 502, the API's error rate and the function's error alarm rise.");

    private final String title;
    private final String description;
    private final String expectation;

    DrillKind(String title, String description, String expectation) {
        this.title = title;
        this.description = description;
        this.expectation = expectation;
    }

    /// The name on the command line and in audit entries, e.g. `model-throttled`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /// What it does.
    public String description() {
        return description;
    }

    /// What is to be seen when everything works as designed.
    public String expectation() {
        return expectation;
    }

    /// Whether it acts once when it is started and does not run on.
    public boolean isOnce() {
        return this == POISON_MESSAGE;
    }

    /// @throws IllegalArgumentException naming the ids there are
    public static DrillKind of(String id) {
        for (DrillKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        StringBuilder known = new StringBuilder();
        for (DrillKind kind : values()) {
            known.append(known.isEmpty() ? "" : ", ").append(kind.id());
        }
        throw new IllegalArgumentException("drill is \"" + id + "\", expected one of " + known);
    }
}
