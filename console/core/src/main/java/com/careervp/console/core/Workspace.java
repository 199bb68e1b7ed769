package com.careervp.console.core;

import com.careervp.console.core.alarms.Alarms;
import com.careervp.console.core.audit.Audit;
import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.logs.Logs;
import com.careervp.console.core.metrics.Costs;
import com.careervp.console.core.metrics.Metrics;
import com.careervp.console.core.queues.Queues;
import com.careervp.console.core.rollout.Rollout;

/// One environment's use cases. The screens and the command line hold this and nothing else. Safe for use by
/// several
/// threads; every call blocks until the environment has answered and throws
/// [com.careervp.console.core.failure.ConsoleException] when it did not succeed.
public interface Workspace {

    EnvironmentIdentity identity();

    Timing timing();

    Rollout rollout();

    Queues queues();

    Jobs jobs();

    Alarms alarms();

    Metrics metrics();

    Costs costs();

    Logs logs();

    Audit audit();
}
