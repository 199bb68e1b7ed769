package com.careervp.operations.guard;

import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An alarm's change of state, as EventBridge delivers it ("Alarm events and EventBridge" in the CloudWatch user
/// guide).
///
/// @param at when the alarm changed
/// @param reason CloudWatch's own words
public record AlarmChange(String alarm, String state, String reason, Instant at) {
    private static final String IN_ALARM = "ALARM";

    public boolean isAlarm() {
        return state.equals(IN_ALARM);
    }

    /// Reads the event.
    public static Validated<AlarmChange> of(Map<String, Object> event) {
        Problems problems = new Problems();
        @Nullable Object detail = event.get("detail");
        @Nullable Object state = detail instanceof Map<?, ?> fields ? fields.get("state") : null;
        String alarm = text(detail, "alarmName", "detail.alarmName", problems);
        String value = text(state, "value", "detail.state.value", problems);
        String reason = state instanceof Map<?, ?> fields && fields.get("reason") instanceof String said ? said : "";
        Instant at = time(text(event, "time", "time", problems), problems);
        return problems.outcome(() -> new AlarmChange(alarm, value, reason, at));
    }

    private static String text(@Nullable Object object, String name, String path, Problems problems) {
        if (object instanceof Map<?, ?> fields && fields.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        problems.add(path, "no text", "a CloudWatch Alarm State Change event");
        return "";
    }

    private static Instant time(String text, Problems problems) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                problems.add("time", "\"" + text + "\"", "an instant such as 2026-11-22T07:05:00Z");
            }
            return Instant.EPOCH;
        }
    }
}
