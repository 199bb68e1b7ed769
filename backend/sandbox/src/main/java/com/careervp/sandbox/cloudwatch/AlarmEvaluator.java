package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// Looks at the alarms as CloudWatch does: alarms with a period of a minute or more at every full minute, shorter ones
/// at every tenth second, each time over periods that end at that moment. Composite alarms follow at once.
final class AlarmEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmEvaluator.class);
    private static final int SHORT_STEP = 10;
    private static final int STEP = 60;
    private static final DateTimeFormatter LONG_FORM = DateTimeFormatter.ofPattern(
                    "EEEE dd MMMM, yyyy HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final AlarmRegister alarms;
    private long evaluatedShort = Long.MIN_VALUE;
    private long evaluated = Long.MIN_VALUE;

    AlarmEvaluator(AlarmRegister alarms) {
        this.alarms = alarms;
    }

    /// Evaluates what is due at this time and was not evaluated yet. Moments that were slept through are not caught up
    /// with: the newest counts.
    synchronized void evaluate(Instant now) {
        long tens = Math.floorDiv(now.getEpochSecond(), SHORT_STEP) * SHORT_STEP;
        long minute = Math.floorDiv(now.getEpochSecond(), STEP) * STEP;
        boolean minuteIsDue = minute > evaluated;
        if (tens <= evaluatedShort && !minuteIsDue) {
            return;
        }
        evaluatedShort = tens;
        evaluated = Math.max(minute, evaluated);
        for (StoredAlarm alarm : alarms.all()) {
            if (alarm instanceof StoredAlarm.OfMetric metric) {
                boolean isShort = metric.watch().period() < STEP;
                if (isShort || minuteIsDue) {
                    evaluate(metric, isShort ? tens : minute, now);
                }
            }
        }
        evaluateComposites(now);
    }

    /// One alarm's failure (a math expression that cannot be computed any more) must not stop the others.
    private void evaluate(StoredAlarm.OfMetric stored, long end, Instant now) {
        try {
            judge(stored, end, now);
        } catch (RuntimeException e) {
            LOG.error("alarm {} could not be evaluated", stored.name(), e);
        }
    }

    private void judge(StoredAlarm.OfMetric stored, long end, Instant now) {
        AlarmWatch watch = stored.watch();
        AlarmRule.Verdict verdict = watch.rule().judge(watch.datapoints(end));
        if (tooFewSamples(watch, verdict)) {
            return;
        }
        verdict.newState().filter(state -> state != stored.state().value()).ifPresent(state -> {
            MetricAlarm alarm = stored.alarm();
            alarms.transition(
                    stored,
                    StoredAlarm.State.of(
                            state,
                            AlarmReasons.sentence(watch.rule(), verdict, state),
                            AlarmReasons.data(alarm, watch, verdict, now),
                            now));
        });
    }

    private static boolean tooFewSamples(AlarmWatch watch, AlarmRule.Verdict verdict) {
        return watch.samplesNeeded().isPresent()
                && verdict.evaluated().stream()
                                .mapToDouble(Datapoint::samples)
                                .filter(samples -> !Double.isNaN(samples))
                                .sum()
                        < watch.samplesNeeded().getAsDouble();
    }

    /// Composites may depend on each other, so they are gone through until nothing changes; a circle ends after as many
    /// rounds as there are alarms.
    synchronized void evaluateComposites(Instant now) {
        List<StoredAlarm.OfAlarms> composites = composites();
        for (int round = 0; round < composites.size(); round++) {
            boolean changed = false;
            for (StoredAlarm.OfAlarms composite : composites()) {
                changed |= follow(composite, now);
            }
            if (!changed) {
                return;
            }
        }
    }

    private List<StoredAlarm.OfAlarms> composites() {
        return alarms.all().stream()
                .filter(StoredAlarm.OfAlarms.class::isInstance)
                .map(StoredAlarm.OfAlarms.class::cast)
                .toList();
    }

    private boolean follow(StoredAlarm.OfAlarms composite, Instant now) {
        StateValue state = composite.rule().test(alarms::stateOf) ? StateValue.ALARM : StateValue.OK;
        if (state == composite.state().value()) {
            return false;
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode triggers = data.putArray("triggeringAlarms");
        StoredAlarm latest = null;
        for (String name : composite.rule().alarmNames()) {
            StoredAlarm alarm = alarms.find(name).orElse(null);
            if (alarm != null) {
                triggers.addObject()
                        .put("arn", alarm.arn())
                        .putObject("state")
                        .put("value", alarm.state().value().toString())
                        .put("timestamp", AlarmReasons.stamp(alarm.state().since()));
                if (latest == null
                        || alarm.state().since().isAfter(latest.state().since())) {
                    latest = alarm;
                }
            }
        }
        String reason = latest == null
                ? "The rule evaluates to " + state
                : latest.arn() + " transitioned to " + latest.state().value() + " at "
                        + LONG_FORM.format(latest.state().since());
        return alarms.transition(composite, StoredAlarm.State.of(state, reason, data, now));
    }
}
