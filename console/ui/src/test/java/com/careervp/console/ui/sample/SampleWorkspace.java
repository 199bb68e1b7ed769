package com.careervp.console.ui.sample;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.Alarms;
import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditEntry;
import com.careervp.console.core.audit.AuditFact;
import com.careervp.console.core.audit.ChainVerdict;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.environment.Page;
import com.careervp.console.core.environment.Pause;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.core.logs.Logs;
import com.careervp.console.core.metrics.Costs;
import com.careervp.console.core.metrics.Metrics;
import com.careervp.console.core.queues.Queues;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.contract.DeploymentStage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// An environment half way through a rollout: weight 50, some dead letters, one alarm firing. Time stands still.
public final class SampleWorkspace implements Workspace {
    public static final Instant NOW = Instant.parse("2026-11-22T12:05:30Z");

    public final SampleRollout rollout = new SampleRollout();
    public final SampleQueues queues = new SampleQueues();
    public final SampleJobs jobs = new SampleJobs();
    public final SampleAlarms alarms = new SampleAlarms();
    public final SampleMetrics metrics = new SampleMetrics();
    public final SampleCosts costs = new SampleCosts();
    private final EnvironmentIdentity identity;

    public SampleWorkspace() {
        this(EnvironmentKind.SANDBOX, DeploymentStage.DEV);
    }

    public SampleWorkspace(EnvironmentKind kind, DeploymentStage stage) {
        boolean sandbox = kind == EnvironmentKind.SANDBOX;
        identity = new EnvironmentIdentity(
                kind,
                stage,
                sandbox ? "000000000000" : "123456789012",
                sandbox ? "us-east-1" : "eu-central-1",
                stage.stackName(),
                "http://127.0.0.1:4010/" + stage.id(),
                sandbox ? Duration.ZERO : Duration.ofMinutes(2));
    }

    @Override
    public EnvironmentIdentity identity() {
        return identity;
    }

    @Override
    public Timing timing() {
        return new Timing(Clock.fixed(NOW, ZoneOffset.UTC), () -> 0L, Pause.sleeping(), 1);
    }

    @Override
    public Rollout rollout() {
        return rollout;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public Alarms alarms() {
        return alarms;
    }

    @Override
    public Metrics metrics() {
        return metrics;
    }

    @Override
    public Costs costs() {
        return costs;
    }

    @Override
    public Logs logs() {
        return new Logs() {
            @Override
            public List<LogLine> containing(String text, List<String> groups, Instant from, Instant to, int limit) {
                return List.of();
            }

            @Override
            public List<LogLine> tail(String group, Duration back, int limit) {
                return List.of();
            }
        };
    }

    @Override
    public Audit audit() {
        return new Audit() {
            @Override
            public AuditEntry record(
                    String action, String subject, AuditFact.Change change, String reason, String result) {
                return AuditEntry.sealed(
                        1, new AuditFact(NOW, "operator", action, subject, change, reason, result), AuditEntry.GENESIS);
            }

            @Override
            public Page<AuditEntry> page(String token, int limit) {
                return Page.last(List.of());
            }

            @Override
            public ChainVerdict verify() {
                return new ChainVerdict.Intact(0, AuditEntry.GENESIS);
            }
        };
    }
}
