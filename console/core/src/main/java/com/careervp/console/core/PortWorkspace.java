package com.careervp.console.core;

import com.careervp.console.core.alarms.AlarmDesk;
import com.careervp.console.core.alarms.Alarms;
import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.audit.AuditDesk;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.gates.CollectEvidence;
import com.careervp.console.core.gates.GateJudge;
import com.careervp.console.core.gates.GateRule;
import com.careervp.console.core.jobs.JobDesk;
import com.careervp.console.core.jobs.JobPlaces;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.JobsBehindMessages;
import com.careervp.console.core.logs.LogDesk;
import com.careervp.console.core.logs.Logs;
import com.careervp.console.core.metrics.CostDesk;
import com.careervp.console.core.metrics.Costs;
import com.careervp.console.core.metrics.MetricDesk;
import com.careervp.console.core.metrics.Metrics;
import com.careervp.console.core.queues.BackupFolder;
import com.careervp.console.core.queues.QueueDesk;
import com.careervp.console.core.queues.Queues;
import com.careervp.console.core.rollout.Rollout;
import com.careervp.console.core.rollout.RolloutDesk;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.rollout.RolloutPorts;
import com.careervp.console.core.rollout.RolloutSetting;
import com.careervp.contract.PhysicalNames;
import java.nio.file.Path;

/// A workspace over any supply of ports: AWS's, the sandbox's, or the tests'.
public final class PortWorkspace implements Workspace {
    private final EnvironmentIdentity identity;
    private final Timing timing;
    private final Rollout rollout;
    private final Queues queues;
    private final Jobs jobs;
    private final Alarms alarms;
    private final Metrics metrics;
    private final Costs costs;
    private final Logs logs;
    private final Audit audit;

    /// @param holder a new id for every started console
    /// @param backups the folder that destructive steps copy messages to
    public PortWorkspace(
            EnvironmentPorts ports, Operator operator, String holder, RolloutPlan plan, Timing timing, Path backups) {
        this.identity = ports.identity();
        this.timing = timing;
        PhysicalNames names = identity.names();
        this.audit = new AuditDesk(ports.audit(), operator, timing.clock());
        this.logs = new LogDesk(ports.logs(), timing.clock());
        this.metrics = new MetricDesk(ports.metrics(), names, timing.clock());
        this.costs = new CostDesk(ports.metrics(), names, timing.clock());
        this.alarms = new AlarmDesk(ports.alarms(), audit, timing.clock());
        this.jobs = new JobDesk(ports.jobs(), ports.messages(), JobPlaces.of(names), logs, audit, timing);
        this.queues = new QueueDesk(
                ports.messages(),
                ports.consumers(),
                ports.metrics(),
                new BackupFolder(backups, timing.clock()),
                new JobsBehindMessages(ports.jobs()),
                audit,
                timing);
        this.rollout = rollout(ports, new RolloutSetting(identity, operator, holder, plan, timing), audit);
    }

    private static Rollout rollout(EnvironmentPorts ports, RolloutSetting setting, Audit audit) {
        RolloutPorts rolloutPorts = new RolloutPorts(
                ports.stack(),
                ports.stage(),
                ports.candidateProbe(),
                ports.liveProbe(),
                ports.rollouts(),
                ports.alarms());
        CollectEvidence evidence = new CollectEvidence(
                ports.requestLog(), ports.metrics(), ports.messages(), setting.identity(), setting.timing());
        return new RolloutDesk(
                rolloutPorts, setting, evidence, new GateJudge(GateRule.standard()), ports.requestLog(), audit);
    }

    @Override
    public EnvironmentIdentity identity() {
        return identity;
    }

    @Override
    public Timing timing() {
        return timing;
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
        return logs;
    }

    @Override
    public Audit audit() {
        return audit;
    }
}
