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
        Set<String> deadLetters = new HashSet<>();
        workspace.queues().peek(deadLetterQueue, MOST_DEAD_LETTERS).messages().stream()
                .map(QueueMessage::jobId)
                .flatMap(Optional::stream)
                .forEach(deadLetters::add);
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
