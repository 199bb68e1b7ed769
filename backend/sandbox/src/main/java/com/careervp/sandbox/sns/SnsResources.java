package com.careervp.sandbox.sns;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.PropertyReader;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sns.model.Tag;

/// Topics and subscriptions of a template. A topic policy or a key has no effect here: the sandbox checks no
/// permissions and encrypts nothing.
public final class SnsResources implements ResourceProvider {
    private static final String TOPIC = "AWS::SNS::Topic";
    private static final String SUBSCRIPTION = "AWS::SNS::Subscription";
    private static final int LONGEST_NAME = 256;
    private static final List<String> TOPIC_ATTRIBUTES =
            List.of("DisplayName", "KmsMasterKeyId", "TracingConfig", "SignatureVersion");
    private static final List<String> SUBSCRIPTION_ATTRIBUTES =
            List.of("FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy", "DeliveryPolicy");

    private final LocalSns sns;

    public SnsResources(LocalSns sns) {
        this.sns = sns;
    }

    @Override
    public Set<String> types() {
        return Set.of(TOPIC, SUBSCRIPTION);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return type.equals(TOPIC)
                ? property.equals("TopicName") || property.equals("FifoTopic")
                : property.equals("TopicArn") || property.equals("Protocol") || property.equals("Endpoint");
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        PropertyReader properties = new PropertyReader(request.properties());
        try {
            return request.type().equals(TOPIC)
                    ? createTopic(request, properties)
                    : subscribe(properties.required("TopicArn"), properties);
        } catch (SnsException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
    }

    private ProvisionedResource createTopic(ResourceRequest request, PropertyReader properties) {
        if (Boolean.TRUE.equals(properties.flag("FifoTopic"))) {
            throw new ResourceException("FIFO topics are not supported by the sandbox");
        }
        String given = properties.text("TopicName");
        String name = given == null ? GeneratedNames.of(request, LONGEST_NAME) : given;
        String wanted = "arn:aws:sns:" + request.region() + ":" + request.account() + ":" + name;
        if (sns.findTopic(wanted).isPresent()) {
            throw new ResourceException(wanted + " already exists");
        }
        List<Tag> tags = properties.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        String arn = sns.createTopic(r -> r.name(name)
                        .attributes(attributes(properties, TOPIC_ATTRIBUTES))
                        .tags(tags))
                .topicArn();
        properties.objects("Subscription").forEach(subscription -> subscribe(arn, subscription));
        return topic(arn);
    }

    private static ProvisionedResource topic(String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1);
        return new ProvisionedResource(
                arn, Map.of("TopicArn", TextNode.valueOf(arn), "TopicName", TextNode.valueOf(name)));
    }

    private ProvisionedResource subscribe(String topicArn, PropertyReader properties) {
        String arn = sns.subscribe(r -> r.topicArn(topicArn)
                        .protocol(properties.text("Protocol"))
                        .endpoint(properties.text("Endpoint"))
                        .attributes(attributes(properties, SUBSCRIPTION_ATTRIBUTES))
                        .returnSubscriptionArn(true))
                .subscriptionArn();
        return new ProvisionedResource(arn, Map.of("Arn", TextNode.valueOf(arn)));
    }

    private static Map<String, String> attributes(PropertyReader properties, List<String> names) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : names) {
            String value = properties.json(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        PropertyReader properties = new PropertyReader(request.properties());
        String arn = request.physicalId().orElseThrow();
        try {
            if (request.type().equals(TOPIC)) {
                attributes(properties, TOPIC_ATTRIBUTES)
                        .forEach((name, value) -> sns.setTopicAttributes(
                                r -> r.topicArn(arn).attributeName(name).attributeValue(value)));
                properties.objects("Subscription").forEach(subscription -> subscribe(arn, subscription));
                return topic(arn);
            }
            for (String name : SUBSCRIPTION_ATTRIBUTES) {
                sns.setSubscriptionAttributes(
                        r -> r.subscriptionArn(arn).attributeName(name).attributeValue(properties.json(name)));
            }
            return new ProvisionedResource(arn, Map.of("Arn", TextNode.valueOf(arn)));
        } catch (SnsException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
    }

    @Override
    public void delete(ResourceRequest request) {
        String arn = request.physicalId().orElseThrow();
        if (request.type().equals(TOPIC)) {
            sns.deleteTopic(r -> r.topicArn(arn));
        } else {
            sns.unsubscribe(r -> r.subscriptionArn(arn));
        }
    }
}
