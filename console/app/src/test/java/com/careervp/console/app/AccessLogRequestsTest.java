package com.careervp.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.aws.logs.AccessLogRequests;
import com.careervp.console.core.contract.RequestLogContract;
import com.careervp.console.core.gates.ObservedRequest;
import com.careervp.console.core.gates.ObservedRequests;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.gates.Variant;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.contract.AccessLogFields;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnSandbox
class AccessLogRequestsTest extends RequestLogContract {
    private final SharedSandbox sandbox;
    private final String group;

    AccessLogRequestsTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.group = sandbox.newLogGroup();
    }

    @Override
    protected RequestLog requests() {
        return new AccessLogRequests(sandbox.clients().cloudWatchLogs(), group, "");
    }

    @Override
    protected void answered(List<ObservedRequest> requests) {
        sandbox.write(
                group,
                "requests",
                requests.stream()
                        .map(request -> new LogLine(request.at(), group, "requests", line(request)))
                        .toList());
    }

    /// As the stage of the API is told to write it.
    private static String line(ObservedRequest request) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(AccessLogFields.TIME, Long.toString(request.at().toEpochMilli()));
        node.put(AccessLogFields.METHOD, "POST");
        node.put(AccessLogFields.ROUTE, "/api/vpr");
        node.put(AccessLogFields.STATUS, Integer.toString(request.status()));
        node.put(AccessLogFields.LATENCY, Integer.toString((int) request.latencyMillis()));
        node.put(AccessLogFields.CANARY, Boolean.toString(request.variant() == Variant.CANDIDATE));
        return node.toString();
    }

    @Override
    protected Instant now() {
        return sandbox.now();
    }

    @Test
    void requestsThroughTheApiAreInItsOwnLog() {
        Instant before = sandbox.now();
        LiveProbe.Answers answers = sandbox.ports().liveProbe().send(6);
        ObservedRequests seen =
                sandbox.ports().requestLog().observed(before, sandbox.now().plusSeconds(1), 100);
        assertThat(answers.baseline()).isEqualTo(6);
        assertThat(seen.requests()).hasSize(6).allSatisfy(request -> {
            assertThat(request.variant()).isEqualTo(Variant.BASELINE);
            assertThat(request.status()).isEqualTo(400);
            assertThat(request.callersMistake()).isTrue();
        });
        assertThat(seen.note()).isEmpty();
    }
}
