package com.careervp.sandbox;

import com.careervp.sandbox.cloudwatch.LocalCloudWatch;
import com.careervp.sandbox.events.LocalEventBus;
import com.careervp.sandbox.logs.LocalLogs;
import com.careervp.sandbox.sns.LocalSns;

/// Where everything in a sandbox reports to.
record Monitoring(LocalCloudWatch metrics, LocalLogs logs, LocalEventBus events, LocalSns topics) {}
