package com.careervp.sandbox.dynamodb;

import com.careervp.sandbox.cloudformation.GeneratedNames;
import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceException;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// `AWS::DynamoDB::Table` for the stack engine. `Ref` is the table's name; attributes are `Arn` and, with a stream,
/// `StreamArn`. Goes through the client's own calls, so that a table from a template is checked like any other.
public final class DynamoDbResources implements ResourceProvider {
    static final String TYPE = "AWS::DynamoDB::Table";
    private static final int LONGEST_NAME = 255;
    private static final Set<String> REPLACING =
            Set.of(TableProperties.TABLE_NAME, "KeySchema", "LocalSecondaryIndexes", "ImportSourceSpecification");

    private final LocalDynamoDb client;

    public DynamoDbResources(LocalDynamoDb client) {
        this.client = client;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return REPLACING.contains(property);
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        TableProperties properties = new TableProperties(request.properties());
        JsonNode given = properties.get(TableProperties.TABLE_NAME);
        String name = given.isMissingNode() ? GeneratedNames.of(request, LONGEST_NAME) : given.asText();
        return handled(() -> {
            client.createTable(properties.createRequest(name));
            try {
                TableUpdates.settings(client, name, properties);
            } catch (DynamoDbException e) {
                // nobody else knows of the table yet
                client.deleteTable(table -> table.tableName(name));
                throw e;
            }
            return described(name);
        });
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        String name = existing(request);
        TableProperties wanted = new TableProperties(request.properties());
        TableUpdates updates = new TableUpdates(client, name);
        return handled(() -> {
            updates.apply(new TableProperties(previous), wanted);
            TableUpdates.settings(client, name, wanted);
            return described(name);
        });
    }

    @Override
    public void delete(ResourceRequest request) {
        String name = existing(request);
        handled(() -> {
            try {
                client.deleteTable(table -> table.tableName(name));
            } catch (ResourceNotFoundException alreadyGone) {
                return name;
            }
            return name;
        });
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        return client.definition(physicalId).map(TableProperties::of).or(() -> {
            throw new ResourceException(
                    "Resource of type '" + TYPE + "' with identifier '" + physicalId + "' was not found.");
        });
    }

    private static String existing(ResourceRequest request) {
        return request.physicalId()
                .orElseThrow(() -> new ResourceException(
                        "the table " + request.logicalId() + " has no physical id, expected its name"));
    }

    private ProvisionedResource described(String name) {
        TableDescription table =
                client.describeTable(request -> request.tableName(name)).table();
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        attributes.put("Arn", TextNode.valueOf(table.tableArn()));
        if (table.latestStreamArn() != null) {
            attributes.put("StreamArn", TextNode.valueOf(table.latestStreamArn()));
        }
        return new ProvisionedResource(name, attributes);
    }

    /// CloudFormation reports what the service answered.
    private static <T> T handled(Supplier<T> work) {
        try {
            return work.get();
        } catch (DynamoDbException e) {
            throw new ResourceException(
                    "Resource handler returned message: \"" + e.getMessage() + "\" (HandlerErrorCode: "
                            + HandlerErrors.code(e) + ")",
                    e);
        }
    }
}
