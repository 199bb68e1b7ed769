package com.careervp.sandbox.sns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sns.model.Tag;

/// A topic with its subscriptions. Safe for use by several threads.
final class Topic {
    private final String arn;
    private final String account;
    private final Map<String, String> attributes = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<String, TopicSubscription> subscriptions = new ConcurrentSkipListMap<>();
    private final List<Consumer<TopicMessage>> listeners = new CopyOnWriteArrayList<>();

    Topic(String arn, String account) {
        this.arn = arn;
        this.account = account;
    }

    String arn() {
        return arn;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, String> tags() {
        return tags;
    }

    /// By ARN.
    ConcurrentNavigableMap<String, TopicSubscription> subscriptions() {
        return subscriptions;
    }

    List<Consumer<TopicMessage>> listeners() {
        return listeners;
    }

    Optional<TopicSubscription> subscription(String protocol, String endpoint) {
        return subscriptions.values().stream()
                .filter(s -> s.protocol().equals(protocol) && s.endpoint().equals(endpoint))
                .findFirst();
    }

    List<Tag> describeTags() {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    Map<String, String> describe() {
        Map<String, String> all = new TreeMap<>(attributes);
        long confirmed = subscriptions.values().stream()
                .filter(TopicSubscription::isConfirmed)
                .count();
        all.put("TopicArn", arn);
        all.put("Owner", account);
        all.put("SubscriptionsConfirmed", String.valueOf(confirmed));
        all.put("SubscriptionsPending", String.valueOf(subscriptions.size() - confirmed));
        all.put("SubscriptionsDeleted", "0");
        all.putIfAbsent("DisplayName", "");
        return all;
    }
}
