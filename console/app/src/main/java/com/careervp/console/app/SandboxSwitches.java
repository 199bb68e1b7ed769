package com.careervp.console.app;

import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.sandbox.faults.DrillKind;
import com.careervp.sandbox.faults.Drills;
import com.careervp.sandbox.traffic.TrafficGenerator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sandbox's traffic and drills as the console's controls.
record SandboxSwitches(TrafficGenerator traffic, Drills faults) implements SandboxControls {
    private static final double MAXIMUM_PER_MINUTE = 1_200;
    private static final double SECONDS = 60;

    @Override
    public double trafficPerMinute() {
        return traffic.isRunning() ? traffic.settings().submissionsPerSecond() * SECONDS : 0;
    }

    @Override
    public void setTrafficPerMinute(double requests) {
        if (!(requests >= 0 && requests <= MAXIMUM_PER_MINUTE)) {
            throw new IllegalArgumentException(
                    "traffic is " + requests + " a minute, expected 0 to " + MAXIMUM_PER_MINUTE);
        }
        traffic.adjust(traffic.settings().withSubmissionsPerSecond(requests / SECONDS));
        if (requests > 0) {
            traffic.resume();
        } else {
            traffic.pause();
        }
    }

    @Override
    public double maximumTrafficPerMinute() {
        return MAXIMUM_PER_MINUTE;
    }

    @Override
    public List<Drill> drills() {
        Set<DrillKind> running =
                faults.running().stream().map(drill -> drill.order().kind()).collect(Collectors.toSet());
        return Stream.of(DrillKind.values())
                .map(kind -> new Drill(
                        kind.id(), kind.title(), kind.description() + " " + kind.expectation(), running.contains(kind)))
                .toList();
    }

    @Override
    public void startDrill(String id) {
        if (faults.running().stream()
                .noneMatch(drill -> drill.order().kind().id().equals(id))) {
            faults.start(id);
        }
    }

    @Override
    public void stopDrill(String id) {
        faults.stop(id);
    }
}
