package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStep;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.StepGraph;
import com.careervp.contract.JobStatus;
import com.careervp.contract.PipelineStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How jobs look: the tone of their state, the icon of their kind, their steps as a graph.
final class JobPresentation {
    private final Texts texts = Texts.beside(JobPresentation.class, "job");

    static StatusBadge badge(Job job) {
        return new StatusBadge(job.status().name(), tone(job));
    }

    /// A job that is complete but for a part of it is to be looked at.
    static Tone tone(Job job) {
        return switch (job.status()) {
            case COMPLETED -> partly(job) ? Tone.WATCH : Tone.GOOD;
            case FAILED -> Tone.BREACH;
            case PROCESSING -> Tone.CANDIDATE;
            case PENDING -> Tone.UNKNOWN;
        };
    }

    static String icon(JobKind kind) {
        return switch (kind) {
            case VPR -> "fth-award";
            case PIPELINE -> "fth-share-2";
            case TAILORING -> "fth-scissors";
        };
    }

    /// Whether a job has its documents as files; a report is read in the console.
    static boolean hasFiles(JobKind kind) {
        return switch (kind) {
            case VPR -> false;
            case PIPELINE, TAILORING -> true;
        };
    }

    /// Whether a job that failed can begin again at all.
    static boolean retryable(Job job) {
        return job.status() == JobStatus.FAILED && job.key().kind() != JobKind.TAILORING;
    }

    /// The steps as stages: those that run beside each other are one.
    List<List<StepGraph.Step>> stages(List<JobStep> steps) {
        List<List<StepGraph.Step>> stages = new ArrayList<>();
        boolean beside = false;
        for (JobStep step : steps) {
            boolean branch = step.step().isBranch();
            if (!branch || !beside) {
                stages.add(new ArrayList<>());
            }
            stages.getLast().add(node(step));
            beside = branch;
        }
        return stages;
    }

    private StepGraph.Step node(JobStep step) {
        return new StepGraph.Step(
                step.step().id(),
                name(step.step()),
                step.state(),
                step.attempts(),
                step.startedAt(),
                step.endedAt(),
                step.errorCode());
    }

    String name(PipelineStep step) {
        return texts.of("step." + step.name().toLowerCase(Locale.ROOT));
    }

    /// The kind in one word, for narrow places.
    String shortKind(JobKind kind) {
        return texts.of("kind." + kind.id());
    }

    /// The code and what it means, with what matters most first; empty when nothing went wrong.
    String errorLine(Job job) {
        if (job.errorCode().isEmpty()) {
            return "";
        }
        String more = partly(job)
                ? job.work().failedSteps().stream()
                        .map(step -> name(step.step()))
                        .collect(Collectors.joining(", "))
                : job.errorMessage();
        return job.errorCode() + " · " + more;
    }

    private static boolean partly(Job job) {
        return job.status() == JobStatus.COMPLETED && !job.work().failedSteps().isEmpty();
    }

    /// What went wrong, in one line; empty when nothing did.
    String trouble(Job job) {
        if (partly(job)) {
            return texts.of(
                    "partly",
                    job.work().failedSteps().stream()
                            .map(step -> name(step.step()) + " (" + step.errorCode() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return job.errorCode().isEmpty() ? "" : job.errorCode() + " · " + job.errorMessage();
    }
}
