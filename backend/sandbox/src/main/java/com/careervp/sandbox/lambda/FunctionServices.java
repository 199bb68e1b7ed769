package com.careervp.sandbox.lambda;

import com.careervp.aws.AwsClients;
import com.careervp.kernel.IdSource;
import com.careervp.language.LanguageModel;
import com.careervp.sandbox.telemetry.LogSink;
import com.careervp.sandbox.telemetry.MetricSink;
import com.careervp.sandbox.time.SandboxTime;

/// What functions are given and where they report to.
record FunctionServices(
        SandboxTime time,
        AwsClients clients,
        LanguageModel languageModel,
        IdSource ids,
        MetricSink metrics,
        LogSink logs) {}
