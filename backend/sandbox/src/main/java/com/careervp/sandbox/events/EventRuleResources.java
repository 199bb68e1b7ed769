package com.careervp.sandbox.events;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.PropertyReader;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rules of a template.
public final class EventRuleResources implements ResourceProvider {
    private static final int LONGEST_NAME = 64;

    private final LocalEventBus bus;

    public EventRuleResources(LocalEventBus bus) {
        this.bus = bus;
    }

    @Override
    public Set<String> types() {
        return Set.of("AWS::Events::Rule");
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return property.equals("Name") || property.equals("EventBusName");
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        String given = new PropertyReader(request.properties()).text("Name");
        String name = given == null ? GeneratedNames.of(request, LONGEST_NAME) : given;
        if (bus.rule(name).isPresent()) {
            throw new ResourceException(name + " already exists in stack " + request.stackId());
        }
        return put(name, request);
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        return put(request.physicalId().orElseThrow(), request);
    }

    private ProvisionedResource put(String name, ResourceRequest request) {
        PropertyReader properties = new PropertyReader(request.properties());
        String busName = properties.text("EventBusName");
        if (busName != null && !busName.equals("default")) {
            throw new ResourceException("Event bus " + busName + " does not exist.");
        }
        String arn = "arn:aws:events:" + request.region() + ":" + request.account() + ":rule/" + name;
        try {
            bus.putRule(new EventRule(
                    name,
                    arn,
                    !"DISABLED".equals(properties.text("State")),
                    properties.json("EventPattern"),
                    properties.text("ScheduleExpression"),
                    targets(properties)));
        } catch (IllegalArgumentException e) {
            throw new ResourceException(String.valueOf(e.getMessage()), e);
        }
        return new ProvisionedResource(name, Map.of("Arn", TextNode.valueOf(arn)));
    }

    private static List<EventRule.Target> targets(PropertyReader properties) {
        return properties.objects("Targets").stream()
                .map(EventRuleResources::target)
                .toList();
    }

    private static EventRule.Target target(PropertyReader target) {
        if (target.object("InputTransformer") != null) {
            throw new ResourceException("InputTransformer of target " + target.text("Id")
                    + " is not supported by the sandbox, expected Input or InputPath");
        }
        return new EventRule.Target(
                target.required("Id"), target.required("Arn"), target.text("Input"), target.text("InputPath"));
    }

    @Override
    public void delete(ResourceRequest request) {
        request.physicalId().ifPresent(bus::deleteRule);
    }
}
