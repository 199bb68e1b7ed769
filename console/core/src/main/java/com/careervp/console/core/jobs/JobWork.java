package com.careervp.console.core.jobs;

import com.careervp.contract.PipelineStep;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a job consists of and what it has made so far.
///
/// @param steps in the order in which they run; empty for kinds without steps
/// @param outputs what is there
/// @param facts what else is known of a job of its kind, e.g. `match score`, in the order in which they are shown
public record JobWork(List<JobStep> steps, List<JobOutput> outputs, Map<String, String> facts) {
    public JobWork {
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static JobWork none() {
        return new JobWork(List.of(), List.of(), Map.of());
    }

    /// A job without steps.
    public static JobWork of(List<JobOutput> outputs, Map<String, String> facts) {
        return new JobWork(List.of(), outputs, facts);
    }

    public Optional<JobStep> step(PipelineStep wanted) {
        return steps.stream().filter(step -> step.step() == wanted).findFirst();
    }

    public Optional<JobOutput> output(String name) {
        return outputs.stream().filter(output -> output.name().equals(name)).findFirst();
    }

    public List<JobStep> failedSteps() {
        return steps.stream().filter(JobStep::failed).toList();
    }
}
