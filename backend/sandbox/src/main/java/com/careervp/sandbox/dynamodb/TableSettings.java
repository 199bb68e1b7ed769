package com.careervp.sandbox.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/// What AWS keeps behind calls of their own: time to live, continuous backups, tags.
///
/// Point-in-time recovery is switched and described; nothing is backed up.
final class TableSettings {
    private static final Duration RECOVERY_PERIOD = Duration.ofDays(35);
    private static final Duration RECOVERY_DELAY = Duration.ofMinutes(5);

    private final TableStore store;
    private final Clock clock;

    TableSettings(TableStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    DescribeTimeToLiveResponse describe(DescribeTimeToLiveRequest request, Call call) {
        Optional<String> attribute = store.requireNamed(Requests.tableName(request.tableName()))
                .definition()
                .ttl();
        TimeToLiveDescription description = attribute
                .map(name -> TimeToLiveDescription.builder()
                        .attributeName(name)
                        .timeToLiveStatus(TimeToLiveStatus.ENABLED)
                        .build())
                .orElse(TimeToLiveDescription.builder()
                        .timeToLiveStatus(TimeToLiveStatus.DISABLED)
                        .build());
        return call.stamp(DescribeTimeToLiveResponse.builder())
                .timeToLiveDescription(description)
                .build();
    }

    UpdateTimeToLiveResponse update(UpdateTimeToLiveRequest request, Call call) {
        Requests.required("timeToLiveSpecification", request.timeToLiveSpecification() != null);
        TimeToLiveSpecification wanted = request.timeToLiveSpecification();
        if (wanted.attributeName() == null || wanted.attributeName().isEmpty()) {
            throw Refusal.invalid("TimeToLiveSpecification.AttributeName cannot be null or empty");
        }
        Table table = store.requireNamed(Requests.tableName(request.tableName()));
        store.redefine(table, definition -> {
            Optional<String> present = definition.ttl();
            if (Boolean.TRUE.equals(wanted.enabled())) {
                if (present.isPresent()) {
                    throw Refusal.invalid(
                            present.get().equals(wanted.attributeName())
                                    ? "TimeToLive is already enabled"
                                    : "TimeToLive is active on a different AttributeName: current AttributeName is "
                                            + present.get());
                }
                return definition.withTtl(wanted.attributeName());
            }
            if (present.isEmpty()) {
                throw Refusal.invalid("TimeToLive is already disabled");
            }
            if (!present.get().equals(wanted.attributeName())) {
                throw Refusal.invalid(
                        "TimeToLive is active on a different AttributeName: current AttributeName is " + present.get());
            }
            return definition.withTtl(null);
        });
        return call.stamp(UpdateTimeToLiveResponse.builder())
                .timeToLiveSpecification(wanted)
                .build();
    }

    DescribeContinuousBackupsResponse describe(DescribeContinuousBackupsRequest request, Call call) {
        return call.stamp(DescribeContinuousBackupsResponse.builder())
                .continuousBackupsDescription(backups(tableForBackups(request.tableName())))
                .build();
    }

    UpdateContinuousBackupsResponse update(UpdateContinuousBackupsRequest request, Call call) {
        Requests.required("pointInTimeRecoverySpecification", request.pointInTimeRecoverySpecification() != null);
        boolean enabled =
                Boolean.TRUE.equals(request.pointInTimeRecoverySpecification().pointInTimeRecoveryEnabled());
        Table table = tableForBackups(request.tableName());
        long now = clock.instant().toEpochMilli();
        store.redefine(table, definition -> {
            if (!enabled) {
                return definition.withPointInTimeRecovery(null);
            }
            return definition.pointInTimeRecovery() == null ? definition.withPointInTimeRecovery(now) : definition;
        });
        return call.stamp(UpdateContinuousBackupsResponse.builder())
                .continuousBackupsDescription(backups(table))
                .build();
    }

    private Table tableForBackups(@Nullable String given) {
        String name = Requests.tableName(given);
        return store.find(name).orElseThrow(() -> Refusal.of(Refusal.Kind.TABLE_NOT_FOUND, "Table not found: " + name));
    }

    private ContinuousBackupsDescription backups(Table table) {
        Long since = table.definition().pointInTimeRecovery();
        PointInTimeRecoveryDescription.Builder recovery =
                PointInTimeRecoveryDescription.builder().pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.DISABLED);
        if (since != null) {
            Instant now = clock.instant();
            Instant earliest = Instant.ofEpochMilli(since);
            Instant oldest = now.minus(RECOVERY_PERIOD);
            recovery.pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.ENABLED)
                    .recoveryPeriodInDays((int) RECOVERY_PERIOD.toDays())
                    .earliestRestorableDateTime(earliest.isAfter(oldest) ? earliest : oldest)
                    .latestRestorableDateTime(now.minus(RECOVERY_DELAY));
        }
        return ContinuousBackupsDescription.builder()
                .continuousBackupsStatus(ContinuousBackupsStatus.ENABLED)
                .pointInTimeRecoveryDescription(recovery.build())
                .build();
    }

    ListTagsOfResourceResponse tags(ListTagsOfResourceRequest request, Call call) {
        Table table = tableOf(request.resourceArn());
        return call.stamp(ListTagsOfResourceResponse.builder())
                .tags(table.definition().tags().entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    TagResourceResponse tag(TagResourceRequest request, Call call) {
        Table table = tableOf(request.resourceArn());
        store.redefine(table, definition -> {
            Map<String, String> tags = new LinkedHashMap<>(definition.tags());
            request.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
            return definition.withTags(tags);
        });
        return call.stamp(TagResourceResponse.builder()).build();
    }

    UntagResourceResponse untag(UntagResourceRequest request, Call call) {
        Table table = tableOf(request.resourceArn());
        store.redefine(table, definition -> {
            Map<String, String> tags = new LinkedHashMap<>(definition.tags());
            request.tagKeys().forEach(tags::remove);
            return definition.withTags(tags);
        });
        return call.stamp(UntagResourceResponse.builder()).build();
    }

    private Table tableOf(@Nullable String arn) {
        Requests.required("resourceArn", arn != null);
        return store.find(Requests.tableName(arn))
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.RESOURCE_NOT_FOUND,
                        "Requested resource not found: ResourcArn: " + arn + " not found"));
    }
}
