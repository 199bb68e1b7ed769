package com.careervp.console.core.fake;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.PortWorkspace;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.audit.AuditStore;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobStores;
import com.careervp.console.core.logs.LogSource;
import com.careervp.console.core.metrics.MetricSource;
import com.careervp.console.core.queues.Consumer;
import com.careervp.console.core.queues.ConsumerDirectory;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.rollout.CandidateProbe;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.LiveStage;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.rollout.RolloutStore;
import com.careervp.console.core.stacks.StackControl;
import com.careervp.contract.DeploymentStage;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.Runbooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// A whole environment in memory: one stack at weight 0 with its queues and alarms, nothing else. Everything in it
/// can
/// be set from outside, and its [#workspace] is the real one.
public final class InMemoryEnvironment implements EnvironmentPorts {
    public final ManualTime time = new ManualTime(Instant.parse("2026-11-22T12:00:00Z"));
    public final InMemoryLiveStage stage = new InMemoryLiveStage();
    public final InMemoryStackControl stack = new InMemoryStackControl(stage, time);
    public final InMemoryRolloutStore rollouts = new InMemoryRolloutStore();
    public final InMemoryAuditStore audit = new InMemoryAuditStore();
    public final InMemoryMessageStore messages = new InMemoryMessageStore(time);
    /// VPR jobs.
    public final InMemoryJobStore jobs = new InMemoryJobStore(JobKind.VPR);
    public final InMemoryJobStore uploads = new InMemoryJobStore(JobKind.PIPELINE);
    public final InMemoryJobStore tailored = new InMemoryJobStore(JobKind.TAILORING);
    public final InMemoryAlarmSource alarms = new InMemoryAlarmSource(time);
    public final InMemoryMetricSource metrics = new InMemoryMetricSource();
    public final InMemoryLogSource logs = new InMemoryLogSource();
    public final InMemoryRequestLog requests = new InMemoryRequestLog();
    public CandidateProbe.Answer candidateAnswer = new CandidateProbe.Answer(true, true, "answered 400 as it must");
    private final EnvironmentIdentity identity;

    public InMemoryEnvironment() {
        this(EnvironmentKind.SANDBOX, DeploymentStage.DEV);
    }

    public InMemoryEnvironment(EnvironmentKind kind, DeploymentStage deploymentStage) {
        identity = new EnvironmentIdentity(
                kind,
                deploymentStage,
                "000000000000",
                "us-east-1",
                deploymentStage.stackName(),
                "http://127.0.0.1:1/" + deploymentStage.id(),
                Duration.ZERO);
        PhysicalNames names = identity.names();
        messages.create(names.vprJobsQueue(), names.vprJobsDeadLetterQueue(), 3);
        messages.create(names.vprJobsDeadLetterQueue(), "", 0);
        messages.create(names.pipelineQueue(), names.pipelineDeadLetterQueue(), 3);
        messages.create(names.pipelineDeadLetterQueue(), "", 0);
        messages.consumer(names.vprJobsQueue(), new Consumer(names.vprWorkerFunction(), "Enabled", 5));
        alarms.create(names.alarm("vpr-dlq"), "Dead letters [runbook:" + Runbooks.DEAD_LETTERS + "]", 1);
        alarms.create(names.alarm("vpr-worker-errors"), "Errors [runbook:" + Runbooks.WORKER_ERRORS + "]", 5);
        alarms.create(names.alarm("vpr-queue-depth"), "Backlog [runbook:" + Runbooks.BACKLOG + "]", 50);
    }

    public Workspace workspace(Path backups) {
        return workspace(backups, "operator");
    }

    /// A console of its own for the named operator.
    public Workspace workspace(Path backups, String operator) {
        return new PortWorkspace(
                this, new Operator(operator), "console of " + operator, RolloutPlan.standard(), time.timing(), backups);
    }

    @Override
    public EnvironmentIdentity identity() {
        return identity;
    }

    @Override
    public StackControl stack() {
        return stack;
    }

    @Override
    public LiveStage stage() {
        return stage;
    }

    @Override
    public CandidateProbe candidateProbe() {
        return function -> function.equals(identity.names().vprSubmitFunction())
                        || function.equals(identity.names().vprSyncFunction())
                ? candidateAnswer
                : new CandidateProbe.Answer(false, false, "the function does not exist");
    }

    @Override
    public LiveProbe liveProbe() {
        return requests -> {
            int candidate = requests * stage.read().weight() / 100;
            return new LiveProbe.Answers(requests - candidate, candidate, 0);
        };
    }

    @Override
    public RequestLog requestLog() {
        return requests;
    }

    @Override
    public RolloutStore rollouts() {
        return rollouts;
    }

    @Override
    public AuditStore audit() {
        return audit;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public ConsumerDirectory consumers() {
        return messages;
    }

    @Override
    public JobStores jobs() {
        return new JobStores(Map.of(JobKind.VPR, jobs, JobKind.PIPELINE, uploads, JobKind.TAILORING, tailored));
    }

    @Override
    public AlarmSource alarms() {
        return alarms;
    }

    @Override
    public MetricSource metrics() {
        return metrics;
    }

    @Override
    public LogSource logs() {
        return logs;
    }
}
