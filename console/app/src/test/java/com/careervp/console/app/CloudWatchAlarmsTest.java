package com.careervp.console.app;

import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.contract.AlarmSourceContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.cloudwatch.model.ComparisonOperator;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;

@OnSandbox
class CloudWatchAlarmsTest extends AlarmSourceContract {
    private final SharedSandbox sandbox;
    private final List<String> made = new ArrayList<>();

    CloudWatchAlarmsTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
    }

    @AfterEach
    void deleteAlarms() {
        sandbox.clients().cloudWatch().deleteAlarms(request -> request.alarmNames(made));
    }

    @Override
    protected AlarmSource alarms() {
        return sandbox.ports().alarms();
    }

    @Override
    protected String newAlarm(String description, double threshold) {
        String name = "careervp-contract-" + sandbox.number() + "-alarm-" + SharedSandbox.STAGE.id();
        sandbox.clients()
                .cloudWatch()
                .putMetricAlarm(request -> request.alarmName(name)
                        .alarmDescription(description)
                        .namespace("CareerVP/Contract")
                        .metricName(name)
                        .statistic(Statistic.MAXIMUM)
                        .period(60)
                        .evaluationPeriods(1)
                        .threshold(threshold)
                        .treatMissingData("ignore")
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD));
        made.add(name);
        return name;
    }

    @Override
    protected void measured(String alarm, Instant at, double value) {
        sandbox.clients()
                .cloudWatch()
                .putMetricData(request -> request.namespace("CareerVP/Contract")
                        .metricData(MetricDatum.builder()
                                .metricName(alarm)
                                .timestamp(at)
                                .value(value)
                                .build()));
    }

    @Override
    protected Instant now() {
        return sandbox.now();
    }
}
