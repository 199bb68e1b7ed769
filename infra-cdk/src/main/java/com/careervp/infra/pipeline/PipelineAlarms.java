package com.careervp.infra.pipeline;

import com.careervp.contract.Runbooks;
import com.careervp.infra.monitoring.Alarms;
import com.careervp.infra.monitoring.Threshold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.sqs.Queue;

/// What tells that uploads are not worked off.
final class PipelineAlarms {
    private static final Duration MINUTE = Duration.minutes(1);

    private final Alarms alarms;

    PipelineAlarms(Alarms alarms) {
        this.alarms = alarms;
    }

    void watch(Queue deadLetters, List<Queue> functionDeadLetters, Queue queue) {
        alarms.alarm(new Threshold(
                "PipelineDeadLetters",
                "cv-pipeline-dlq",
                "An upload's message was given up after three deliveries.",
                Runbooks.PIPELINE_DEAD_LETTERS,
                visible(deadLetters),
                1,
                ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD));
        alarms.alarm(new Threshold(
                "PipelineFunctionDeadLetters",
                "cv-pipeline-steps-dlq",
                "A step of an upload could not be delivered or failed for good.",
                Runbooks.PIPELINE_DEAD_LETTERS,
                sum(functionDeadLetters),
                1,
                ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD));
        alarms.alarm(new Threshold(
                "PipelineOldestMessage",
                "cv-pipeline-oldest-message",
                "The oldest upload that waits is older than 300 seconds.",
                Runbooks.BACKLOG,
                queue.metricApproximateAgeOfOldestMessage(MetricOptions.builder()
                        .statistic(Stats.MAXIMUM)
                        .period(MINUTE)
                        .build()),
                300,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    private static MathExpression sum(List<Queue> queues) {
        Map<String, IMetric> metrics = new HashMap<>();
        for (int i = 0; i < queues.size(); i++) {
            metrics.put("q" + i, visible(queues.get(i)));
        }
        return MathExpression.Builder.create()
                .expression(metrics.keySet().stream()
                        .sorted()
                        .map(id -> "FILL(" + id + ", 0)")
                        .collect(Collectors.joining(" + ")))
                .usingMetrics(metrics)
                .label("dead letters of the steps")
                .period(MINUTE)
                .build();
    }

    private static IMetric visible(Queue queue) {
        return queue.metricApproximateNumberOfMessagesVisible(
                MetricOptions.builder().statistic(Stats.MAXIMUM).period(MINUTE).build());
    }
}
