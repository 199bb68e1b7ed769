package com.careervp.sandbox;

import com.careervp.sandbox.cloudformation.ProvisionedResource;
import com.careervp.sandbox.cloudformation.ResourceProvider;
import com.careervp.sandbox.cloudformation.ResourceRequest;
import com.careervp.sandbox.dynamodb.DynamoDbResources;
import com.careervp.sandbox.dynamodb.LocalDynamoDb;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Tables of a data folder: the stack is made anew at every start, its tables are taken over with what is in them and
/// changed to what the template says.
final class KeptTables implements ResourceProvider {
    private final DynamoDbResources tables;
    /// Tables from earlier runs that no stack has claimed yet.
    private final Set<String> unclaimed = ConcurrentHashMap.newKeySet();

    KeptTables(LocalDynamoDb client) {
        this.tables = new DynamoDbResources(client);
        client.listTablesPaginator().tableNames().forEach(unclaimed::add);
    }

    @Override
    public Set<String> types() {
        return tables.types();
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return tables.requiresReplacement(type, property);
    }

    @Override
    public ProvisionedResource create(ResourceRequest request) {
        String name = request.properties().path("TableName").asText();
        if (!unclaimed.remove(name)) {
            return tables.create(request);
        }
        ObjectNode present = tables.describe(request.type(), name).orElseGet(request::properties);
        return tables.update(
                new ResourceRequest(
                        request.type(),
                        request.logicalId(),
                        request.stackName(),
                        request.stackId(),
                        request.region(),
                        request.account(),
                        name,
                        request.properties()),
                present);
    }

    @Override
    public ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        return tables.update(request, previous);
    }

    @Override
    public void delete(ResourceRequest request) {
        tables.delete(request);
    }

    @Override
    public Optional<ObjectNode> describe(String type, String physicalId) {
        return tables.describe(type, physicalId);
    }
}
