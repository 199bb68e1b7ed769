package com.careervp.sandbox.sqs;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/// `AWS::SQS::Queue`.
public final class QueueProvider implements ResourceProvider {
    static final String TYPE = "AWS::SQS::Queue";

    private static final int LONGEST_NAME = 80;
    private static final Set<String> IDENTITY = Set.of("QueueName", "FifoQueue");

    /// What a queue has when the template says nothing (CloudFormation reference, AWS::SQS::Queue).
    private static final Map<String, String> DEFAULTS = Map.of(
            "DelaySeconds", "0",
            "MaximumMessageSize", "1048576",
            "MessageRetentionPeriod", "345600",
            "ReceiveMessageWaitTimeSeconds", "0",
            "SqsManagedSseEnabled", "true",
            "VisibilityTimeout", "30");

    private static final Set<String> OTHERS = Set.of(
            "QueueName",
            "FifoQueue",
            "ContentBasedDeduplication",
            "RedrivePolicy",
            "RedriveAllowPolicy",
            "KmsMasterKeyId",
            "KmsDataKeyReusePeriodSeconds",
            "Tags");

    private final ObjectMapper json = JsonMapper.builder().build();
    private final LocalSqs queues;

    QueueProvider(LocalSqs queues) {
        this.queues = queues;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return IDENTITY.contains(property);
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        String name = request.properties().path("QueueName").asText(GeneratedNames.of(request, LONGEST_NAME));
        if (exists(name)) {
            throw new ResourceException(
                    "Resource of type '" + TYPE + "' with identifier '" + name + "' already exists.");
        }
        Map<QueueAttributeName, String> attributes = attributes(request.properties());
        String url = call(() -> queues.createQueue(
                        r -> r.queueName(name).attributes(attributes).tags(tags(request.properties())))
                .queueUrl());
        return provisioned(url);
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        String url = request.physicalId().orElseThrow();
        Map<QueueAttributeName, String> wanted = attributes(request.properties());
        for (String name : (Iterable<String>) previous::fieldNames) {
            if (!request.properties().has(name) && DEFAULTS.containsKey(name)) {
                wanted.put(QueueAttributeName.fromValue(name), DEFAULTS.getOrDefault(name, ""));
            }
        }
        wanted.remove(QueueAttributeName.FIFO_QUEUE);
        if (!wanted.isEmpty()) {
            call(() -> queues.setQueueAttributes(r -> r.queueUrl(url).attributes(wanted)));
        }
        Map<String, String> tags = tags(request.properties());
        if (!tags.isEmpty()) {
            call(() -> queues.tagQueue(r -> r.queueUrl(url).tags(tags)));
        }
        return provisioned(url);
    }

    @Override
    public void delete(ResourceRequest request) {
        try {
            queues.deleteQueue(r -> r.queueUrl(request.physicalId().orElseThrow()));
        } catch (QueueDoesNotExistException e) {
            // already gone, which is what was asked for
            return;
        } catch (SqsException e) {
            throw new ResourceException(reason(e), e);
        }
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        Map<QueueAttributeName, String> attributes =
                call(() -> queues.getQueueAttributes(r -> r.queueUrl(physicalId).attributeNames(QueueAttributeName.ALL))
                        .attributes());
        ObjectNode live = JsonNodeFactory.instance.objectNode();
        live.put("QueueName", QueueNames.ofUrl(physicalId));
        attributes.forEach((name, value) -> {
            String property = name.toString();
            if (DEFAULTS.containsKey(property)) {
                live.put(property, value);
            } else if (property.equals("RedrivePolicy") || property.equals("RedriveAllowPolicy")) {
                live.set(property, read(value));
            }
        });
        return Optional.of(live);
    }

    private boolean exists(String name) {
        try {
            queues.getQueueUrl(r -> r.queueName(name));
            return true;
        } catch (QueueDoesNotExistException e) {
            return false;
        }
    }

    private ProvisionedResource provisioned(String url) {
        String arn =
                call(() -> queues.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .getOrDefault(QueueAttributeName.QUEUE_ARN, ""));
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return new ProvisionedResource(
                url,
                Map.of(
                        "Arn", nodes.textNode(arn),
                        "QueueName", nodes.textNode(QueueNames.ofUrl(url)),
                        "QueueUrl", nodes.textNode(url)));
    }

    private Map<QueueAttributeName, String> attributes(ObjectNode properties) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : properties.properties()) {
            String name = entry.getKey();
            if (!DEFAULTS.containsKey(name) && !OTHERS.contains(name)) {
                throw new ResourceException("Encountered unsupported property " + name);
            }
            if (!name.equals("QueueName") && !name.equals("Tags")) {
                JsonNode value = entry.getValue();
                attributes.put(
                        QueueAttributeName.fromValue(name), value.isContainerNode() ? write(value) : value.asText());
            }
        }
        return attributes;
    }

    private static Map<String, String> tags(ObjectNode properties) {
        Map<String, String> tags = new HashMap<>();
        properties
                .path("Tags")
                .forEach(tag ->
                        tags.put(tag.path("Key").asText(), tag.path("Value").asText()));
        return tags;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a queue's policy is not JSON: " + text, e);
        }
    }

    private String write(JsonNode value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    private static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SqsException e) {
            throw new ResourceException(reason(e), e);
        }
    }

    private static String reason(SqsException e) {
        String message =
                e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorMessage();
        return message == null ? String.valueOf(e.getMessage()) : message;
    }
}
