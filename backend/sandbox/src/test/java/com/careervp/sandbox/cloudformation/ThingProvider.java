package com.careervp.sandbox.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// A resource type for tests: `Name` is its identity, everything else can be changed. It fails on properties with
/// `Fail`, and can be held up.
final class ThingProvider implements ResourceProvider {
    static final String TYPE = "Test::Unit::Thing";

    final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> live = new LinkedHashMap<>();
    private final Semaphore next = new Semaphore(0);
    private volatile @Nullable CountDownLatch entered;
    private volatile @Nullable String failing;
    private int made;

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public boolean requiresReplacement(String type, String property) {
        return property.equals("Name");
    }

    /// From now on every create and update waits for [#letGo()]; the latch tells of the first that waits.
    CountDownLatch hold() {
        CountDownLatch latch = new CountDownLatch(1);
        entered = latch;
        return latch;
    }

    void letGo() {
        entered = null;
        next.release(1000);
    }

    /// Refuses the resource with this logical id; null refuses none.
    void failOn(@Nullable String logicalId) {
        failing = logicalId;
    }

    private void gate(ResourceRequest request) {
        CountDownLatch latch = entered;
        if (latch != null) {
            latch.countDown();
            next.acquireUninterruptibly();
        }
        if (request.logicalId().equals(failing)) {
            throw new ResourceException("Thing " + request.logicalId() + " is not possible");
        }
        if (request.properties().has("Fail")) {
            throw new ResourceException(request.properties().get("Fail").asText());
        }
    }

    @Override
    public synchronized ProvisionedResource create(ResourceRequest request) {
        calls.add("create " + request.logicalId());
        gate(request);
        made++;
        String id = request.properties().path("Name").asText("thing") + "-" + made;
        live.put(id, request.properties());
        return new ProvisionedResource(id, attributes(id));
    }

    @Override
    public synchronized ProvisionedResource update(ResourceRequest request, ObjectNode previous) {
        calls.add("update " + request.logicalId() + " "
                + request.properties().path("Size").asText());
        gate(request);
        String id = request.physicalId().orElseThrow();
        live.put(id, request.properties());
        return new ProvisionedResource(id, attributes(id));
    }

    @Override
    public synchronized void delete(ResourceRequest request) {
        calls.add("delete " + request.logicalId() + " " + request.physicalId().orElseThrow());
        if (request.properties().has("Undeletable")) {
            throw new ResourceException("Thing is in use");
        }
        live.remove(request.physicalId().orElseThrow());
    }

    @Override
    public synchronized Optional<ObjectNode> describe(String type, String physicalId) {
        ObjectNode properties = live.get(physicalId);
        if (properties == null) {
            throw new ResourceException("Thing " + physicalId + " does not exist");
        }
        return Optional.of(properties);
    }

    synchronized ObjectNode live(String physicalId) {
        return Optional.ofNullable(live.get(physicalId)).orElseThrow();
    }

    synchronized Set<String> liveIds() {
        return Set.copyOf(live.keySet());
    }

    private static Map<String, JsonNode> attributes(String id) {
        return Map.of("Arn", JsonNodeFactory.instance.textNode("arn:thing:" + id));
    }
}
