package com.careervp.console.ui.sample;

import com.careervp.console.core.sandbox.SandboxControls;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Traffic and drills that do nothing but remember.
public final class SampleControls implements SandboxControls {
    public double perMinute = 300;
    public final Set<String> running = new TreeSet<>(Set.of("model-throttled"));

    @Override
    public double trafficPerMinute() {
        return perMinute;
    }

    @Override
    public void setTrafficPerMinute(double requests) {
        perMinute = requests;
    }

    @Override
    public double maximumTrafficPerMinute() {
        return 1200;
    }

    @Override
    public List<Drill> drills() {
        return List.of(
                new Drill("model-throttled", "Model throttled", "429", running.contains("model-throttled")),
                new Drill("poison-message", "Poison message", "", running.contains("poison-message")));
    }

    @Override
    public void startDrill(String id) {
        running.add(id);
    }

    @Override
    public void stopDrill(String id) {
        running.remove(id);
    }
}
