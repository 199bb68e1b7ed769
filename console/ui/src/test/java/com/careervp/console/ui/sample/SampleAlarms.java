package com.careervp.console.ui.sample;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.alarms.Alarms;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.core.metrics.MetricQuery;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.Runbooks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The alarms of the product's template: one is firing, two have no data yet, most watch something that is zero.
public final class SampleAlarms implements Alarms {
    private static final String VISIBLE = "ApproximateNumberOfMessagesVisible";
    private static final String AGE = "ApproximateAgeOfOldestMessage";
    private static final PhysicalNames NAMES = new PhysicalNames(DeploymentStage.DEV);
    private static final Set<String> UNKNOWN = Set.of("cv-sweeper-errors", "cv-sweeper-throttles");
    private static final List<String> FUNCTIONS = List.of(
            "vpr-sync",
            "vpr-submit",
            "vpr-status",
            "job-postings",
            "cv-tailoring",
            "cover-letter-handler",
            "upload-handler",
            "cv-extractor",
            "cv-generator",
            "matcher",
            "feedback",
            "offer-generator",
            "dashboard-builder",
            "cv-status",
            "cv-download",
            "cv-sweeper",
            "health",
            "rollout-guard");

    public final List<AlarmChange> changes = new ArrayList<>();

    private record Watched(String what, String metric, String sign, double threshold, String runbook, double level) {}

    private static List<Watched> watched() {
        List<Watched> all = new ArrayList<>(List.of(
                new Watched("api-5xx", "", ">", 5, Runbooks.API_ERRORS, 0.2),
                new Watched("api-latency-p99", "Latency", ">", 30_000, Runbooks.API_LATENCY, 1_225),
                new Watched("vpr-dlq", VISIBLE, "≥", 1, Runbooks.DEAD_LETTERS, 2),
                new Watched("vpr-queue-depth", VISIBLE, ">", 50, Runbooks.BACKLOG, 3),
                new Watched("vpr-oldest-message", AGE, ">", 300, Runbooks.BACKLOG, 9),
                new Watched("vpr-worker-errors", "Errors", ">", 5, Runbooks.WORKER_ERRORS, 0.4),
                new Watched("vpr-worker-throttles", "Throttles", ">", 0, Runbooks.WORKER_THROTTLED, 0),
                new Watched("vpr-jobs-table-errors", "SystemErrors", ">", 0, Runbooks.TABLE_ERRORS, 0),
                new Watched("cv-pipeline-dlq", VISIBLE, "≥", 1, Runbooks.PIPELINE_DEAD_LETTERS, 0),
                new Watched("cv-pipeline-steps-dlq", VISIBLE, "≥", 1, Runbooks.PIPELINE_DEAD_LETTERS, 0),
                new Watched("cv-pipeline-oldest-message", AGE, ">", 300, Runbooks.BACKLOG, 3),
                new Watched("cover-letter-failures", "Errors", ">", 5, Runbooks.FUNCTION_ERRORS, 0),
                new Watched("cover-letter-duration-p95", "Duration", ">", 20_000, Runbooks.API_LATENCY, 4_310),
                new Watched("cv-tailoring-error-rate", "Errors", "≥", 5, Runbooks.CV_TAILORING_ERRORS, 0),
                new Watched("cv-tailoring-duration", "Duration", ">", 45_000, Runbooks.CV_TAILORING_SLOW, 2_870),
                new Watched(
                        "cv-tailoring-table-throttles",
                        "Throttles",
                        ">",
                        0,
                        Runbooks.CV_TAILORING_TABLE_THROTTLED,
                        0)));
        for (String function : FUNCTIONS) {
            all.add(new Watched(function + "-errors", "Errors", ">", 0, Runbooks.FUNCTION_ERRORS, 0));
            all.add(new Watched(function + "-throttles", "Throttles", ">", 0, Runbooks.FUNCTION_ERRORS, 0));
        }
        return all;
    }

    private static Alarm alarm(Watched watched) {
        AlarmState state = watched.what().equals("vpr-dlq")
                ? AlarmState.ALARM
                : UNKNOWN.contains(watched.what()) ? AlarmState.INSUFFICIENT_DATA : AlarmState.OK;
        String name = NAMES.alarm(watched.what());
        List<MetricQuery> queries = watched.metric().isEmpty()
                ? List.of()
                : List.of(new MetricQuery("value", "AWS", watched.metric(), Map.of(), "Sum"));
        return new Alarm(
                name,
                "arn:aws:cloudwatch:us-east-1:000000000000:alarm:" + name,
                "Watches " + watched.what() + ". [runbook:" + watched.runbook() + "]",
                state,
                state == AlarmState.INSUFFICIENT_DATA
                        ? "Unchecked: Initial alarm creation"
                        : "Threshold Crossed: 1 out of the last 1 datapoints was not past the threshold.",
                SampleWorkspace.NOW.minusSeconds(state == AlarmState.ALARM ? 840 : 52_000),
                new AlarmRule(
                        watched.sign(),
                        watched.threshold(),
                        queries,
                        queries.isEmpty() ? "100 * m1 / m2" : "",
                        Duration.ofMinutes(1),
                        1,
                        1));
    }

    @Override
    public List<Alarm> list() {
        return watched().stream()
                .map(SampleAlarms::alarm)
                .sorted(Comparator.comparing(Alarm::state)
                        .thenComparing(Alarm::severity)
                        .thenComparing(Alarm::name))
                .toList();
    }

    @Override
    public List<AlarmTile> tiles(Duration length) {
        Instant from = SampleWorkspace.NOW.minus(length);
        return list().stream()
                .map(alarm -> new AlarmTile(alarm, course(alarm, from, length)))
                .toList();
    }

    private static List<MetricPoint> course(Alarm alarm, Instant from, Duration length) {
        double level = watched().stream()
                .filter(watched -> NAMES.alarm(watched.what()).equals(alarm.name()))
                .mapToDouble(Watched::level)
                .findFirst()
                .orElse(0);
        List<MetricPoint> points = new ArrayList<>();
        for (int i = 0; i < 40 && alarm.state() != AlarmState.INSUFFICIENT_DATA; i++) {
            double value = alarm.state() == AlarmState.ALARM
                    ? i < 30 ? 0 : level
                    : Math.rint(level * 100 * (1 + Math.sin(i / 4.0) / 3)) / 100;
            points.add(new MetricPoint(from.plus(length.multipliedBy(i).dividedBy(40)), value));
        }
        return points;
    }

    @Override
    public List<AlarmChange> history(String alarmName, int limit) {
        return List.of(new AlarmChange(
                alarmName,
                AlarmState.OK,
                AlarmState.ALARM,
                SampleWorkspace.NOW.minusSeconds(840),
                "Threshold Crossed"));
    }

    @Override
    public void setState(String alarmName, AlarmState state, String reason) {
        changes.add(new AlarmChange(alarmName, AlarmState.OK, state, SampleWorkspace.NOW, reason));
    }

    @Override
    public Watch watch() {
        return () -> {
            List<AlarmChange> news = List.copyOf(changes);
            changes.clear();
            return news;
        };
    }
}
