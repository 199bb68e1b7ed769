package com.careervp.console.cli.rehearsal;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.queues.QueueMessage;
import com.careervp.contract.JobStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the API accepted, and what became of it according to the table and the queue.
final class JobLedger {
    private static final int MOST_DEAD_LETTERS = 1_000;

    private final Workspace workspace;
    private final Set<String> promised = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    private int answered;

    JobLedger(Workspace workspace) {
        this.workspace = workspace;
    }

    void note(List<ApiTraffic.Answer> answers) {
        for (ApiTraffic.Answer answer : answers) {
            if (answer.accepted() && answer.candidate()) {
                promised.add(answer.jobId());
            } else if (answer.accepted()) {
                // The synchronous path delivers the report in its answer: submitted and completed at once.
                answered++;
            }
        }
    }

    /// Whether every promised job has ended. Ended ones are not asked for again, so that waiting stays cheap.
    boolean allEnded() {
        for (String jobId : promised) {
            if (known.contains(jobId)) {
                continue;
            }
            if (status(jobId).filter(JobStatus::ended).isEmpty()) {
                return false;
            }
            known.add(jobId);
        }
        return true;
    }

    /// Whether every promised job has ended, or is for an operator to bring back: a worker that dies on the last
    /// delivery leaves its job as it is and its message among the dead letters.
    boolean allEndedOrDead(String deadLetterQueue) {
        return allEnded() || deadLetters(deadLetterQueue).containsAll(open());
    }

    private Set<String> open() {
        return promised.stream()
                .filter(jobId -> !known.contains(jobId))
                .filter(jobId -> status(jobId).filter(JobStatus::ended).isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<String> deadLetters(String queue) {
        return workspace.queues().peek(queue, MOST_DEAD_LETTERS).messages().stream()
                .map(QueueMessage::jobId)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /// Asks for everything again.
    void forget() {
        known.clear();
    }

    List<String> failed() {
        return promised.stream()
                .filter(jobId -> status(jobId).filter(JobStatus.FAILED::equals).isPresent())
                .sorted()
                .toList();
    }

    RehearsalReport.JobCounts count(String deadLetterQueue, int redriven) {
        Set<String> deadLetters = deadLetters(deadLetterQueue);
        Map<String, Integer> ends = new HashMap<>();
        for (String jobId : promised) {
            Optional<JobStatus> status = status(jobId);
            String end = status.filter(JobStatus::ended)
                    .map(JobStatus::name)
                    .orElse(deadLetters.contains(jobId) ? JobStatus.FAILED.name() : "LOST");
            ends.merge(end, 1, Integer::sum);
        }
        return new RehearsalReport.JobCounts(
                promised.size() + answered,
                ends.getOrDefault(JobStatus.COMPLETED.name(), 0) + answered,
                ends.getOrDefault(JobStatus.FAILED.name(), 0),
                redriven,
                ends.getOrDefault("LOST", 0));
    }

    private Optional<JobStatus> status(String jobId) {
        return workspace.jobs().find(jobId).map(Job::status);
    }
}
