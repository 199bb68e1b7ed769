package com.careervp.sandbox.cloudwatch;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.CompositeAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Turns requests into alarms and refuses what CloudWatch refuses.
final class AlarmDefinitions {
    private static final Pattern ARN = Pattern.compile("arn:[\\w-]+:[\\w-]+:.*");
    private static final int MOST_ACTIONS = 5;
    private static final long LONGEST_SECONDS = 86_400;
    private static final long LONGEST_SECONDS_OF_HOURS = 604_800;

    private final MetricStore store;
    private final String region;
    private final String account;

    AlarmDefinitions(MetricStore store, String region, String account) {
        this.store = store;
        this.region = region;
        this.account = account;
    }

    StoredAlarm metricAlarm(PutMetricAlarmRequest request, Instant now) {
        checkName(request.alarmName());
        checkThreshold(request);
        int datapoints =
                request.datapointsToAlarm() == null ? request.evaluationPeriods() : request.datapointsToAlarm();
        if (datapoints < 1 || datapoints > request.evaluationPeriods()) {
            throw CloudWatchErrors.validation("DatapointsToAlarm is " + datapoints
                    + ", it must be between 1 and EvaluationPeriods, which is " + request.evaluationPeriods() + ".");
        }
        boolean ofMetrics = !request.metrics().isEmpty();
        if (ofMetrics) {
            checkMetrics(request);
        } else {
            checkMetric(request);
        }
        checkActions(request.alarmActions(), request.okActions(), request.insufficientDataActions());
        MetricAlarm alarm = unevaluated(request, now);
        AlarmWatch watch = AlarmWatch.of(alarm, store);
        checkLength(watch.period(), request.evaluationPeriods());
        return new StoredAlarm.OfMetric(alarm, watch);
    }

    private MetricAlarm unevaluated(PutMetricAlarmRequest request, Instant now) {
        MetricAlarm.Builder alarm = MetricAlarm.builder()
                .alarmName(request.alarmName())
                .alarmArn(arn(request.alarmName()))
                .alarmDescription(request.alarmDescription())
                .alarmConfigurationUpdatedTimestamp(now)
                .actionsEnabled(request.actionsEnabled() == null || request.actionsEnabled())
                .okActions(request.okActions())
                .alarmActions(request.alarmActions())
                .insufficientDataActions(request.insufficientDataActions())
                .stateValue(StateValue.INSUFFICIENT_DATA)
                .stateReason(AlarmReasons.CREATED)
                .stateUpdatedTimestamp(now)
                .stateTransitionedTimestamp(now)
                .evaluationPeriods(request.evaluationPeriods())
                .datapointsToAlarm(request.datapointsToAlarm())
                .threshold(request.threshold())
                .comparisonOperator(request.comparisonOperator())
                .treatMissingData(request.treatMissingData())
                .evaluateLowSampleCountPercentile(request.evaluateLowSampleCountPercentile());
        if (!request.metrics().isEmpty()) {
            return alarm.metrics(request.metrics()).build();
        }
        return alarm.namespace(request.namespace())
                .metricName(request.metricName())
                .dimensions(request.dimensions())
                .statistic(request.statistic())
                .extendedStatistic(request.extendedStatistic())
                .period(request.period())
                .unit(request.unit())
                .build();
    }

    StoredAlarm compositeAlarm(PutCompositeAlarmRequest request, AlarmRegister register, Instant now) {
        checkName(request.alarmName());
        CloudWatchErrors.required(request.alarmRule(), "AlarmRule");
        if (request.actionsSuppressor() != null) {
            throw CloudWatchErrors.validation("ActionsSuppressor is not supported by the sandbox.");
        }
        CompositeRule rule = new CompositeRule(request.alarmRule());
        for (String name : rule.alarmNames()) {
            if (name.equals(request.alarmName())) {
                throw CloudWatchErrors.validation("AlarmRule must not refer to the alarm itself (" + name + ").");
            }
            if (register.find(name).isEmpty()) {
                throw CloudWatchErrors.validation("AlarmRule contains an alarm that does not exist: " + name + ".");
            }
        }
        checkActions(request.alarmActions(), request.okActions(), request.insufficientDataActions());
        CompositeAlarm alarm = CompositeAlarm.builder()
                .alarmName(request.alarmName())
                .alarmArn(arn(request.alarmName()))
                .alarmDescription(request.alarmDescription())
                .alarmRule(request.alarmRule())
                .alarmConfigurationUpdatedTimestamp(now)
                .actionsEnabled(request.actionsEnabled() == null || request.actionsEnabled())
                .okActions(request.okActions())
                .alarmActions(request.alarmActions())
                .insufficientDataActions(request.insufficientDataActions())
                .stateValue(StateValue.INSUFFICIENT_DATA)
                .stateReason(AlarmReasons.CREATED)
                .stateUpdatedTimestamp(now)
                .stateTransitionedTimestamp(now)
                .build();
        return new StoredAlarm.OfAlarms(alarm, rule);
    }

    String arn(String name) {
        return "arn:aws:cloudwatch:" + region + ":" + account + ":alarm:" + name;
    }

    private static void checkName(@Nullable String name) {
        if (name == null) {
            throw CloudWatchErrors.missing("AlarmName");
        }
        if (name.isEmpty() || name.length() > 255 || name.chars().anyMatch(c -> c < 32 || c == 127)) {
            throw CloudWatchErrors.validation("The value '" + name
                    + "' for parameter AlarmName is not valid: 1 to 255 characters, none of them a control character.");
        }
    }

    private static void checkThreshold(PutMetricAlarmRequest request) {
        CloudWatchErrors.required(request.comparisonOperatorAsString(), "ComparisonOperator");
        CloudWatchErrors.required(request.evaluationPeriods(), "EvaluationPeriods");
        if (request.evaluationPeriods() < 1) {
            throw CloudWatchErrors.validation(
                    "EvaluationPeriods is " + request.evaluationPeriods() + ", it must be at least 1.");
        }
        if (request.thresholdMetricId() != null) {
            throw CloudWatchErrors.validation(
                    "ThresholdMetricId is not supported by the sandbox: there is no anomaly detection.");
        }
        CloudWatchErrors.required(request.threshold(), "Threshold");
        if (!Double.isFinite(request.threshold())) {
            throw CloudWatchErrors.invalidValue("The value " + request.threshold() + " for Threshold is not a number.");
        }
    }

    private static void checkMetrics(PutMetricAlarmRequest request) {
        if (request.metricName() != null
                || request.namespace() != null
                || request.period() != null
                || request.statistic() != null
                || request.extendedStatistic() != null
                || !request.dimensions().isEmpty()) {
            throw CloudWatchErrors.invalidCombination("If you specify Metrics, you cannot specify MetricName,"
                    + " Namespace, Dimensions, Period, Unit, Statistic or ExtendedStatistic.");
        }
    }

    private static void checkMetric(PutMetricAlarmRequest request) {
        CloudWatchErrors.required(request.metricName(), "MetricName");
        CloudWatchErrors.required(request.namespace(), "Namespace");
        CloudWatchErrors.required(request.period(), "Period");
        if (request.period() != 10 && request.period() != 20 && request.period() != 30) {
            if (request.period() < 60 || request.period() % 60 != 0) {
                throw CloudWatchErrors.validation(
                        "Period must be 10, 20, 30 or a multiple of 60, it is " + request.period() + ".");
            }
        }
        if ((request.statistic() == null) == (request.extendedStatistic() == null)) {
            throw CloudWatchErrors.invalidCombination(
                    "Exactly one of Statistic and ExtendedStatistic must be specified.");
        }
    }

    private static void checkLength(int period, int periods) {
        long longest = period >= 3600 ? LONGEST_SECONDS_OF_HOURS : LONGEST_SECONDS;
        if ((long) period * periods > longest) {
            throw CloudWatchErrors.validation("Metrics cannot be checked across more than "
                    + (longest == LONGEST_SECONDS ? "a day" : "seven days")
                    + " (EvaluationPeriods * Period must be <= " + longest + ").");
        }
    }

    @SafeVarargs
    private static void checkActions(List<String>... lists) {
        for (List<String> actions : lists) {
            if (actions.size() > MOST_ACTIONS) {
                throw CloudWatchErrors.validation("An alarm can have at most " + MOST_ACTIONS
                        + " actions for a state, there are " + actions.size() + ".");
            }
            for (String action : actions) {
                if (!ARN.matcher(action).matches()) {
                    throw CloudWatchErrors.validation("Invalid arn syntax: " + action);
                }
            }
        }
    }
}
