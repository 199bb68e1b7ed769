package com.careervp.infra.vpr;

import com.careervp.contract.Runbooks;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.monitoring.TableMetrics;
import com.careervp.infra.monitoring.Threshold;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;

/// What tells that reports are not written as they should be. Four of these alarms are gates of the rollout.
final class VprAlarms {
    private static final Duration MINUTE = Duration.minutes(1);
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final Alarms alarms;

    VprAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void watch(VprService vpr) {
        queueAlarms(vpr);
        workerAlarms(vpr);
        tableAlarm(vpr);
        alarms.function(vpr.sync());
        alarms.function(vpr.submit());
        alarms.function(vpr.status());
    }

    private void queueAlarms(VprService vpr) {
        alarms.gate(new Threshold(
                "DeadLetters",
                "vpr-dlq",
                "A job's message was given up after three deliveries.",
                Runbooks.DEAD_LETTERS,
                vpr.deadLetterQueue()
                        .metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                                .statistic(Stats.MAXIMUM)
                                .period(MINUTE)
                                .build()),
                1,
                ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD));
        alarms.gate(new Threshold(
                "QueueDepth",
                "vpr-queue-depth",
                "More than 50 jobs wait for the worker.",
                Runbooks.BACKLOG,
                vpr.jobsQueue()
                        .metricApproximateNumberOfMessagesVisible(MetricOptions.builder()
                                .statistic(Stats.MAXIMUM)
                                .period(MINUTE)
                                .build()),
                50,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
        alarms.alarm(new Threshold(
                "OldestMessage",
                "vpr-oldest-message",
                "The oldest waiting job is older than 300 seconds.",
                Runbooks.BACKLOG,
                vpr.jobsQueue()
                        .metricApproximateAgeOfOldestMessage(MetricOptions.builder()
                                .statistic(Stats.MAXIMUM)
                                .period(MINUTE)
                                .build()),
                300,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    private void workerAlarms(VprService vpr) {
        var worker = vpr.worker().function();
        alarms.gate(new Threshold(
                "WorkerErrors",
                "vpr-worker-errors",
                "More than 5 percent of the worker's invocations failed within 5 minutes.",
                Runbooks.WORKER_ERRORS,
                Alarms.percent(
                        worker.metricErrors(Alarms.sum(FIVE_MINUTES)),
                        worker.metricInvocations(Alarms.sum(FIVE_MINUTES)),
                        "worker errors, percent"),
                5,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
        alarms.alarm(new Threshold(
                "WorkerThrottles",
                "vpr-worker-throttles",
                "The worker was throttled within 5 minutes.",
                Runbooks.WORKER_THROTTLED,
                worker.metricThrottles(Alarms.sum(FIVE_MINUTES)),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    private void tableAlarm(VprService vpr) {
        alarms.alarm(new Threshold(
                "JobsTableErrors",
                "vpr-jobs-table-errors",
                "DynamoDB answered requests of the jobs table with errors of its own within 5 minutes.",
                Runbooks.TABLE_ERRORS,
                TableMetrics.systemErrors(vpr.jobsTable()),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }
}
