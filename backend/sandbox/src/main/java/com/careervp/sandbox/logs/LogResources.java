package com.careervp.sandbox.logs;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.PropertyReader;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatchlogs.model.CloudWatchLogsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricTransformation;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;

/// Log groups, streams and metric filters of a template.
public final class LogResources implements ResourceProvider {
    private static final String GROUP = "AWS::Logs::LogGroup";
    private static final String STREAM = "AWS::Logs::LogStream";
    private static final String FILTER = "AWS::Logs::MetricFilter";
    private static final int LONGEST_NAME = 512;

    private final LocalLogs logs;

    public LogResources(LocalLogs logs) {
        this.logs = logs;
    }

    @Override
    public Set<String> types() {
        return Set.of(GROUP, STREAM, FILTER);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return switch (type) {
            case GROUP -> property.equals("LogGroupName");
            case STREAM -> true;
            default -> property.equals("FilterName") || property.equals("LogGroupName");
        };
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        PropertyReader properties = new PropertyReader(request.properties());
        try {
            return switch (request.type()) {
                case GROUP -> createGroup(request, properties);
                case STREAM -> createStream(request, properties);
                default -> {
                    String given = properties.text("FilterName");
                    yield putFilter(given == null ? GeneratedNames.of(request, LONGEST_NAME) : given, properties);
                }
            };
        } catch (ResourceAlreadyExistsException e) {
            throw new ResourceException(
                    "Resource of type '" + request.type() + "' with identifier '" + identifier(properties)
                            + "' already exists.",
                    e);
        } catch (CloudWatchLogsException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
    }

    private static String identifier(PropertyReader properties) {
        String group = properties.text("LogGroupName");
        return group == null ? "" : group;
    }

    private ProvisionedResource createGroup(ResourceRequest request, PropertyReader properties) {
        String given = properties.text("LogGroupName");
        String name = given == null ? GeneratedNames.of(request, LONGEST_NAME) : given;
        Integer retention = properties.integer("RetentionInDays");
        Map<String, String> tags = properties.tags();
        logs.createLogGroup(r -> r.logGroupName(name).tags(tags));
        try {
            if (retention != null) {
                logs.putRetentionPolicy(r -> r.logGroupName(name).retentionInDays(retention));
            }
        } catch (CloudWatchLogsException e) {
            logs.deleteLogGroup(r -> r.logGroupName(name));
            throw e;
        }
        return group(name, request);
    }

    private static ProvisionedResource group(String name, ResourceRequest request) {
        String arn = "arn:aws:logs:" + request.region() + ":" + request.account() + ":log-group:" + name + ":*";
        return new ProvisionedResource(name, Map.of("Arn", TextNode.valueOf(arn)));
    }

    private ProvisionedResource createStream(ResourceRequest request, PropertyReader properties) {
        String group = properties.required("LogGroupName");
        String given = properties.text("LogStreamName");
        String name = given == null ? GeneratedNames.of(request, LONGEST_NAME) : given;
        logs.createLogStream(r -> r.logGroupName(group).logStreamName(name));
        return new ProvisionedResource(name, Map.of());
    }

    private ProvisionedResource putFilter(String name, PropertyReader properties) {
        String group = properties.required("LogGroupName");
        String pattern = properties.required("FilterPattern");
        List<MetricTransformation> transformations = properties.objects("MetricTransformations").stream()
                .map(LogResources::transformation)
                .toList();
        logs.putMetricFilter(r ->
                r.logGroupName(group).filterName(name).filterPattern(pattern).metricTransformations(transformations));
        return new ProvisionedResource(name, Map.of());
    }

    private static MetricTransformation transformation(PropertyReader from) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        from.objects("Dimensions").forEach(d -> dimensions.put(d.required("Key"), d.required("Value")));
        return MetricTransformation.builder()
                .metricName(from.text("MetricName"))
                .metricNamespace(from.text("MetricNamespace"))
                .metricValue(from.text("MetricValue"))
                .defaultValue(from.number("DefaultValue"))
                .unit(from.text("Unit"))
                .dimensions(dimensions)
                .build();
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        PropertyReader properties = new PropertyReader(request.properties());
        String id = request.physicalId().orElseThrow();
        try {
            if (request.type().equals(FILTER)) {
                return putFilter(id, properties);
            }
            Integer retention = properties.integer("RetentionInDays");
            if (retention == null) {
                logs.deleteRetentionPolicy(r -> r.logGroupName(id));
            } else {
                logs.putRetentionPolicy(r -> r.logGroupName(id).retentionInDays(retention));
            }
            return group(id, request);
        } catch (CloudWatchLogsException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
    }

    @Override
    public void delete(ResourceRequest request) {
        PropertyReader properties = new PropertyReader(request.properties());
        String id = request.physicalId().orElseThrow();
        try {
            switch (request.type()) {
                case GROUP -> logs.deleteLogGroup(r -> r.logGroupName(id));
                case STREAM ->
                    logs.deleteLogStream(
                            r -> r.logGroupName(properties.text("LogGroupName")).logStreamName(id));
                default ->
                    logs.deleteMetricFilter(
                            r -> r.logGroupName(properties.text("LogGroupName")).filterName(id));
            }
        } catch (ResourceNotFoundException gone) {
            // already removed: that is what was asked for
            return;
        } catch (CloudWatchLogsException e) {
            throw new ResourceException(e.awsErrorDetails().errorMessage(), e);
        }
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        if (!type.equals(GROUP)) {
            return Optional.empty();
        }
        return logs.describeLogGroups(r -> r.logGroupNamePrefix(physicalId)).logGroups().stream()
                .filter(group -> group.logGroupName().equals(physicalId))
                .findFirst()
                .map(LogResources::live);
    }

    private static ObjectNode live(LogGroup group) {
        ObjectNode live = JsonNodeFactory.instance.objectNode().put("LogGroupName", group.logGroupName());
        if (group.retentionInDays() != null) {
            live.put("RetentionInDays", group.retentionInDays());
        }
        return live;
    }
}
