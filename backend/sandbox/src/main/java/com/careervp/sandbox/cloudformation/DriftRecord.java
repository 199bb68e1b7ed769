package com.careervp.sandbox.cloudformation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackDriftDetectionStatusResponse;
import software.amazon.awssdk.services.cloudformation.model.StackDriftDetectionStatus;
import software.amazon.awssdk.services.cloudformation.model.StackDriftInformation;
import software.amazon.awssdk.services.cloudformation.model.StackDriftStatus;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/// What drift detection found for one stack.
final class DriftRecord {
    private final Map<String, Instant> detections = new LinkedHashMap<>();
    private @Nullable Instant lastCheck;
    private List<StackResourceDrift> drifts = List.of();

    synchronized void found(String detectionId, Instant at, List<StackResourceDrift> result) {
        detections.put(detectionId, at);
        lastCheck = at;
        drifts = List.copyOf(result);
    }

    synchronized List<StackResourceDrift> drifts() {
        return drifts;
    }

    private StackDriftStatus status() {
        if (lastCheck == null) {
            return StackDriftStatus.NOT_CHECKED;
        }
        return drifted() > 0 ? StackDriftStatus.DRIFTED : StackDriftStatus.IN_SYNC;
    }

    private int drifted() {
        return (int) drifts.stream()
                .map(StackResourceDrift::stackResourceDriftStatus)
                .filter(found ->
                        found == StackResourceDriftStatus.MODIFIED || found == StackResourceDriftStatus.DELETED)
                .count();
    }

    synchronized StackDriftInformation information() {
        return StackDriftInformation.builder()
                .stackDriftStatus(status())
                .lastCheckTimestamp(lastCheck)
                .build();
    }

    synchronized Optional<DescribeStackDriftDetectionStatusResponse> detection(String detectionId, String stackId) {
        Instant at = detections.get(detectionId);
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(DescribeStackDriftDetectionStatusResponse.builder()
                .stackDriftDetectionId(detectionId)
                .stackId(stackId)
                .detectionStatus(StackDriftDetectionStatus.DETECTION_COMPLETE)
                .stackDriftStatus(status())
                .driftedStackResourceCount(drifted())
                .timestamp(at)
                .build());
    }
}
