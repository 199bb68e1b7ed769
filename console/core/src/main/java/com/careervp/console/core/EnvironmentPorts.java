package com.careervp.console.core;

import com.careervp.console.core.alarms.AlarmSource;
import com.careervp.console.core.audit.AuditStore;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.gates.RequestLog;
import com.careervp.console.core.jobs.JobStores;
import com.careervp.console.core.logs.LogSource;
import com.careervp.console.core.metrics.MetricSource;
import com.careervp.console.core.queues.ConsumerDirectory;
import com.careervp.console.core.queues.MessageStore;
import com.careervp.console.core.rollout.CandidateProbe;
import com.careervp.console.core.rollout.LiveProbe;
import com.careervp.console.core.rollout.LiveStage;
import com.careervp.console.core.rollout.RolloutStore;
import com.careervp.console.core.stacks.StackControl;

/// Every port of one environment, as the adapters or the fakes supply them.
public interface EnvironmentPorts {

    EnvironmentIdentity identity();

    StackControl stack();

    LiveStage stage();

    CandidateProbe candidateProbe();

    LiveProbe liveProbe();

    RequestLog requestLog();

    RolloutStore rollouts();

    AuditStore audit();

    MessageStore messages();

    ConsumerDirectory consumers();

    /// Of every kind.
    JobStores jobs();

    AlarmSource alarms();

    MetricSource metrics();

    LogSource logs();
}
