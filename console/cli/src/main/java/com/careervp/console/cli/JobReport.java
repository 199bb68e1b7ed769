package com.careervp.console.cli;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobStep;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One job as `jobs show` prints it.
final class JobReport {
    private JobReport() {}

    /// @param seconds of the newest attempt; null until it has ended
    /// @param errorCode empty when there is none
    record StepReport(
            String step,
            String state,
            int attempts,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Double seconds,
            String errorCode) {}

    static Map<String, Object> json(JobDetail detail) {
        Job job = detail.job();
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("key", job.key());
        record.put("status", job.status());
        record.put("times", job.times());
        record.put("run", job.run());
        record.put("cost", job.cost());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("job", record);
        all.put("facts", detail.facts());
        all.put("input", detail.input());
        all.put("result", detail.result());
        all.put("steps", detail.steps().stream().map(JobReport::step).toList());
        all.put("outputs", detail.outputs());
        all.put("timeline", detail.timeline());
        all.put("logs", detail.logs());
        all.put("notes", detail.notes());
        return all;
    }

    private static StepReport step(JobStep step) {
        return new StepReport(
                step.step().id(),
                step.state().id(),
                step.attempts(),
                step.startedAt(),
                step.endedAt(),
                step.took().map(took -> took.toMillis() / 1000.0).orElse(null),
                step.errorCode());
    }

    static String text(JobDetail detail) {
        Job job = detail.job();
        StringBuilder text = new StringBuilder(head(job));
        detail.facts()
                .forEach((name, value) ->
                        text.append('\n').append(name).append(": ").append(value));
        part(text, "", detail.steps().isEmpty() ? "" : steps(detail.steps()));
        part(
                text,
                "",
                detail.timeline().stream()
                        .map(entry -> entry.at() + "  " + (entry.trouble() ? "✗ " : "  ") + entry.text())
                        .collect(Collectors.joining("\n")));
        part(text, "input\n", detail.input());
        part(text, "result\n", detail.result());
        part(
                text,
                "outputs, to be had with: jobs outputs " + job.jobId() + " --to FOLDER\n",
                detail.outputs().stream()
                        .map(output -> output.name() + "  " + output.fileName())
                        .collect(Collectors.joining("\n")));
        part(text, "", String.join("\n", detail.notes()));
        return text.toString();
    }

    private static void part(StringBuilder text, String heading, String content) {
        if (!content.isEmpty()) {
            text.append("\n\n").append(heading).append(content);
        }
    }

    private static String head(Job job) {
        String application = job.key().applicationId();
        String model = job.cost().model();
        return (job.jobId() + "  " + job.key().kind().title() + "  " + job.status() + "  " + job.errorCode()).strip()
                + "\nuser " + job.key().userId()
                + (application.isEmpty() ? "" : ", application " + application)
                + ", tries " + job.run().attempts()
                + (model.isEmpty()
                        ? ""
                        : ", model " + model + ", cost $" + job.cost().usd().toPlainString());
    }

    private static String steps(List<JobStep> steps) {
        TextTable table = new TextTable("STEP", "STATE", "TRIES", "SECONDS", "ERROR");
        for (JobStep step : steps) {
            table.row(
                    step.step().id(),
                    step.state().id(),
                    step.attempts(),
                    step.took()
                            .map(took -> Double.toString(took.toMillis() / 1000.0))
                            .orElse("–"),
                    step.errorCode());
        }
        return table.text();
    }
}
