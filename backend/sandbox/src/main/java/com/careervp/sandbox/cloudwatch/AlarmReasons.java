package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Why an alarm is in its state, in CloudWatch's words and in its machine-readable form.
final class AlarmReasons {
    static final String CREATED = "Unchecked: Initial alarm creation";

    private static final DateTimeFormatter POINT =
            DateTimeFormatter.ofPattern("dd/MM/yy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private AlarmReasons() {}

    /// CloudWatch's form of a time in JSON, e.g. `2026-11-22T07:05:00.000+0000`.
    static String stamp(Instant time) {
        return STAMP.format(time);
    }

    static String sentence(AlarmRule rule, AlarmRule.Verdict verdict, StateValue state) {
        if (state == StateValue.INSUFFICIENT_DATA) {
            int unknown = Math.max(1, verdict.filled());
            return "Insufficient Data: " + count(unknown, "datapoint") + " unknown.";
        }
        boolean alarm = state == StateValue.ALARM;
        if (verdict.evaluated().isEmpty()) {
            int periods = verdict.filled();
            return "Threshold Crossed: no datapoints were received for " + periods
                    + (periods == 1 ? " period" : " periods") + " and " + treated(rule, periods) + ".";
        }
        List<Datapoint> speaking = verdict.evaluated().stream()
                .filter(point -> rule.breaches(point) == alarm)
                .toList();
        boolean fillingSpeaks = verdict.filled() > 0
                && rule.missingData() == (alarm ? MissingData.BREACHING : MissingData.NOT_BREACHING);
        StringBuilder text = new StringBuilder("Threshold Crossed: ");
        if (!speaking.isEmpty()) {
            text.append(real(rule, verdict, speaking, alarm));
        }
        if (fillingSpeaks) {
            text.append(speaking.isEmpty() ? "" : " and ").append(treated(rule, verdict.filled()));
        }
        int needed = alarm ? rule.datapointsToAlarm() : rule.evaluationPeriods() - rule.datapointsToAlarm() + 1;
        return text.append(" (minimum ")
                .append(needed)
                .append(needed == 1 ? " datapoint" : " datapoints")
                .append(alarm ? " for OK -> ALARM transition)." : " for ALARM -> OK transition).")
                .toString();
    }

    private static String real(AlarmRule rule, AlarmRule.Verdict verdict, List<Datapoint> speaking, boolean alarm) {
        int looked = verdict.evaluated().size() + (verdict.filled() > 0 ? verdict.filled() : 0);
        String values = speaking.stream()
                .map(point -> point.value() + " (" + POINT.format(point.start()) + ")")
                .collect(Collectors.joining(", ", "[", "]"));
        return speaking.size() + " out of the last " + looked + " datapoints " + values
                + (speaking.size() == 1 ? " was " : " were ") + (alarm ? "" : "not ")
                + rule.threshold().words() + " the threshold ("
                + rule.threshold().value() + ")";
    }

    private static String treated(AlarmRule rule, int missing) {
        String how = rule.missingData() == MissingData.BREACHING ? "Breaching" : "NonBreaching";
        return count(missing, "missing datapoint") + " treated as [" + how + "]";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? " was" : "s were");
    }

    static ObjectNode data(MetricAlarm alarm, AlarmWatch watch, AlarmRule.Verdict verdict, Instant now) {
        List<Datapoint> oldestFirst = verdict.evaluated().reversed();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("version", "1.0").put("queryDate", stamp(now));
        if (!oldestFirst.isEmpty()) {
            data.put("startDate", stamp(oldestFirst.getFirst().start()));
        }
        if (alarm.unitAsString() != null) {
            data.put("unit", alarm.unitAsString());
        }
        if (alarm.metricName() != null) {
            data.put(
                    "statistic",
                    alarm.extendedStatistic() == null ? alarm.statisticAsString() : alarm.extendedStatistic());
        }
        data.put("period", watch.period());
        ArrayNode recent = data.putArray("recentDatapoints");
        oldestFirst.forEach(point -> recent.add(point.value()));
        data.put("threshold", watch.rule().threshold().value());
        ArrayNode evaluated = data.putArray("evaluatedDatapoints");
        verdict.evaluated().forEach(point -> {
            ObjectNode entry = evaluated.addObject().put("timestamp", stamp(point.start()));
            if (!Double.isNaN(point.samples())) {
                entry.put("sampleCount", point.samples());
            }
            entry.put("value", point.value());
        });
        return data;
    }
}
