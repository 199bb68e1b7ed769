package com.careervp.infra.monitoring;

import com.careervp.contract.Runbooks;
import com.careervp.infra.config.EnvironmentConfig;
import com.careervp.infra.functions.ProductFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/// Where every alarm of the stack is made, whatever slice it watches. All of them tell the alarm topic when they fire
/// and when they recover, and take missing data for good news. An alarm's description ends with the id of the runbook
/// that the console opens for it.
public final class Alarms extends Construct {
    private static final Duration FIVE_MINUTES = Duration.minutes(5);

    private final EnvironmentConfig config;
    private final SnsAction notify;
    private final List<Alarm> gates = new ArrayList<>();

    public Alarms(Construct scope, EnvironmentConfig config, Topic topic) {
        super(scope, "Alarms");
        this.config = config;
        this.notify = new SnsAction(topic);
    }

    /// The alarms that stand for a gate of the rollout: any of them takes the candidate out of traffic.
    public List<Alarm> gates() {
        return List.copyOf(gates);
    }

    /// Makes an alarm that is a gate of the rollout, too.
    public Alarm gate(Threshold threshold) {
        Alarm alarm = alarm(threshold);
        gates.add(alarm);
        return alarm;
    }

    /// Makes an alarm, named `careervp-{what}-alarm-{env}`.
    public Alarm alarm(Threshold threshold) {
        Alarm alarm = Alarm.Builder.create(this, threshold.id())
                .alarmName(config.names().alarm(threshold.what()))
                .alarmDescription(threshold.meaning() + " [runbook:" + threshold.runbook() + "]")
                .metric(threshold.metric())
                .threshold(threshold.limit())
                .comparisonOperator(threshold.comparison())
                .evaluationPeriods(threshold.periods())
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(notify);
        alarm.addOkAction(notify);
        return alarm;
    }

    /// Watches a function for errors and throttles.
    public void function(ProductFunction function) {
        String what = function.name()
                .replace("careervp-", "")
                .replace("-lambda-" + config.stage().id(), "")
                .replace("-" + config.stage().id(), "");
        alarm(new Threshold(
                function.id() + "Errors",
                what + "-errors",
                "Invocations of " + function.name() + " failed within 5 minutes.",
                Runbooks.FUNCTION_ERRORS,
                function.function().metricErrors(sum(FIVE_MINUTES)),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
        alarm(new Threshold(
                function.id() + "Throttles",
                what + "-throttles",
                "Invocations of " + function.name() + " were throttled within 5 minutes.",
                Runbooks.FUNCTION_ERRORS,
                function.function().metricThrottles(sum(FIVE_MINUTES)),
                0,
                ComparisonOperator.GREATER_THAN_THRESHOLD));
    }

    /// A metric summed over a period.
    public static MetricOptions sum(Duration period) {
        return MetricOptions.builder().statistic(Stats.SUM).period(period).build();
    }

    /// A part of a whole in percent over 5 minutes; 0 where there was nothing.
    public static MathExpression percent(IMetric part, IMetric whole, String label) {
        return MathExpression.Builder.create()
                .expression("IF(whole > 0, 100 * part / whole, 0)")
                .usingMetrics(Map.of("part", part, "whole", whole))
                .label(label)
                .period(FIVE_MINUTES)
                .build();
    }
}
