package com.careervp.sandbox.sns;

import com.careervp.sandbox.events.EventPattern;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.Subscription;

/// A subscription. Unchangeable.
///
/// @param attributes `FilterPolicy`, `FilterPolicyScope`, `RawMessageDelivery`, `RedrivePolicy` …
/// @param token what confirms it; null once it is confirmed
/// @param filter the parsed filter policy; null without one
/// @param deadLetters ARN of the queue for what cannot be delivered; null without one
record TopicSubscription(
        String arn,
        String topicArn,
        String account,
        String protocol,
        String endpoint,
        Map<String, String> attributes,
        @Nullable String token,
        @Nullable EventPattern filter,
        @Nullable String deadLetters) {
    static final String PENDING = "PendingConfirmation";
    private static final ObjectMapper JSON = new ObjectMapper();

    static TopicSubscription of(
            String arn,
            String topicArn,
            String account,
            String protocol,
            String endpoint,
            Map<String, String> attributes,
            @Nullable String token) {
        Map<String, String> sorted = new TreeMap<>(attributes);
        return new TopicSubscription(
                arn,
                topicArn,
                account,
                protocol,
                endpoint,
                sorted,
                token,
                filter(sorted.get("FilterPolicy")),
                deadLetters(sorted.get("RedrivePolicy")));
    }

    private static @Nullable EventPattern filter(@Nullable String policy) {
        if (policy == null || policy.isBlank() || policy.strip().equals("{}")) {
            return null;
        }
        try {
            return EventPattern.parse(policy);
        } catch (IllegalArgumentException e) {
            throw SnsErrors.invalid("FilterPolicy: " + e.getMessage(), e);
        }
    }

    private static @Nullable String deadLetters(@Nullable String policy) {
        if (policy == null || policy.isBlank()) {
            return null;
        }
        try {
            String target = JSON.readTree(policy).path("deadLetterTargetArn").asText();
            if (target.startsWith("arn:")) {
                return target;
            }
        } catch (JsonProcessingException e) {
            throw SnsErrors.invalid("RedrivePolicy: is not a JSON object", e);
        }
        throw SnsErrors.invalid("RedrivePolicy: deadLetterTargetArn is not an ARN");
    }

    boolean isConfirmed() {
        return token == null;
    }

    boolean wants(TopicMessage message) {
        if (filter == null) {
            return true;
        }
        return "MessageBody".equals(attributes.get("FilterPolicyScope"))
                ? filter.matches(message.body().orElseGet(MissingNode::getInstance))
                : filter.matches(message.attributesToFilter());
    }

    boolean isRaw() {
        return "true".equals(attributes.get("RawMessageDelivery"));
    }

    Optional<String> deadLetterQueue() {
        return Optional.ofNullable(deadLetters);
    }

    TopicSubscription confirmed() {
        return of(arn, topicArn, account, protocol, endpoint, attributes, null);
    }

    TopicSubscription with(String attribute, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(attributes);
        if (value == null || value.isEmpty()) {
            changed.remove(attribute);
        } else {
            changed.put(attribute, value);
        }
        return of(arn, topicArn, account, protocol, endpoint, changed, token);
    }

    Map<String, String> describeAttributes() {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put("SubscriptionArn", arn);
        all.put("TopicArn", topicArn);
        all.put("Owner", account);
        all.put("Protocol", protocol);
        all.put("Endpoint", endpoint);
        all.put("PendingConfirmation", String.valueOf(!isConfirmed()));
        all.put("ConfirmationWasAuthenticated", String.valueOf(isConfirmed()));
        all.putIfAbsent("RawMessageDelivery", "false");
        return all;
    }

    Subscription describe() {
        return Subscription.builder()
                .subscriptionArn(isConfirmed() ? arn : PENDING)
                .topicArn(topicArn)
                .owner(account)
                .protocol(protocol)
                .endpoint(endpoint)
                .build();
    }
}
