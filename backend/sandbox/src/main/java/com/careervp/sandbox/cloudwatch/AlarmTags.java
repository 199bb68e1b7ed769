package com.careervp.sandbox.cloudwatch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/// Tags by ARN. Safe for use by several threads.
final class AlarmTags {
    private final Map<String, Map<String, String>> tags = new ConcurrentHashMap<>();

    void add(String arn, List<Tag> added) {
        if (!added.isEmpty()) {
            tags.compute(arn, (key, present) -> {
                Map<String, String> all = present == null ? new TreeMap<>() : new TreeMap<>(present);
                added.forEach(tag -> all.put(tag.key(), tag.value()));
                return all;
            });
        }
    }

    void remove(String arn, List<String> names) {
        tags.computeIfPresent(arn, (key, present) -> {
            Map<String, String> left = new TreeMap<>(present);
            left.keySet().removeAll(names);
            return left;
        });
    }

    List<Tag> of(String arn) {
        return tags.getOrDefault(arn, Map.of()).entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
