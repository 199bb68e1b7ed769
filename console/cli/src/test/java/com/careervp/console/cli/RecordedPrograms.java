package com.careervp.console.cli;

import com.careervp.console.core.Workspace;
import java.util.ArrayList;
import java.util.List;

/// Does nothing and remembers what it was asked for.
final class RecordedPrograms implements Programs {
    final List<String> calls = new ArrayList<>();
    private final Workspace workspace;

    RecordedPrograms(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Workspace aws(String profile, String stage, String region) {
        calls.add("aws " + profile + " " + stage + " " + region);
        return workspace;
    }

    @Override
    public int inServedSandbox(List<String> arguments, Output to) {
        calls.add("served " + arguments);
        return 7;
    }

    @Override
    public int serveSandbox(SandboxSettings settings, Output to) {
        calls.add("sandbox " + settings.port() + " " + settings.speed() + " " + settings.requestsPerMinute());
        return 0;
    }

    @Override
    public int rehearseMainJob(boolean json, Output to) {
        calls.add("rehearse " + json);
        return 0;
    }

    @Override
    public int rehearseRollbacks(int times, boolean json, Output to) {
        calls.add("rollbacks " + times + " " + json);
        return 0;
    }

    @Override
    public int rehearseAllServices(int requests, boolean json, Output to) {
        calls.add("all services " + requests + " " + json);
        return 0;
    }

    @Override
    public int inAnySandbox(List<String> arguments, Output to) {
        calls.add("any " + arguments);
        return 8;
    }

    @Override
    public String token() {
        return "";
    }
}
