package com.careervp.sandbox.cloudwatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.InvalidFormatException;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateRequest;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;

/// States of alarms that are set from outside; the next evaluation may change them again.
final class ForcedStates {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ForcedStates() {}

    static void apply(SetAlarmStateRequest request, AlarmRegister alarms, Instant now) {
        String name = CloudWatchErrors.required(request.alarmName(), "AlarmName");
        String reason = CloudWatchErrors.required(request.stateReason(), "StateReason");
        StateValue state = CloudWatchErrors.required(request.stateValue(), "StateValue");
        if (state == StateValue.UNKNOWN_TO_SDK_VERSION) {
            throw CloudWatchErrors.validation("The value '" + request.stateValueAsString()
                    + "' for parameter StateValue is not valid, expected one of OK, ALARM, INSUFFICIENT_DATA.");
        }
        checkJson(request.stateReasonData());
        boolean done;
        do {
            StoredAlarm alarm = alarms.find(name).orElseThrow(() -> CloudWatchErrors.notFound("Unknown alarm " + name));
            done = alarms.transition(alarm, new StoredAlarm.State(state, reason, request.stateReasonData(), now));
        } while (!done);
    }

    private static void checkJson(@Nullable String data) {
        if (data == null) {
            return;
        }
        try {
            JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw CloudWatchErrors.fill(
                    InvalidFormatException.builder().cause(e),
                    400,
                    "InvalidFormat",
                    "StateReasonData is not valid JSON.");
        }
    }
}
