package com.careervp.sandbox;

import com.careervp.contract.TemplateParameters;
import com.careervp.sandbox.sts.LocalSts;
import com.careervp.sandbox.time.SandboxTime;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.sts.StsClient;

/// Puts a sandbox together: engines first, then the services that use them, then the stack.
final class SandboxStart {
    private final SandboxOptions options;
    private final Consumer<StartProgress> progress;
    private final SandboxTime time;
    private final LateClients clients = new LateClients();
    private final Deque<AutoCloseable> engines = new ArrayDeque<>();

    SandboxStart(SandboxOptions options, InstantSource now, Consumer<StartProgress> progress) {
        this.options = options;
        this.progress = progress;
        this.time = SandboxTime.startingAt(now.instant(), options.speed());
    }

    Sandbox start() {
        try {
            clients.put(StsClient.class, new LocalSts(SandboxOptions.ACCOUNT));
            progress.accept(new StartProgress(StartStep.STACK, options.stage().stackName()));
            URI apiUrl = apiUrl();
            progress.accept(new StartProgress(StartStep.READY, apiUrl.toString()));
            return new Sandbox(options, time, clients, apiUrl, engines);
        } catch (RuntimeException e) {
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(RuntimeException failure) {
        try {
            Sandbox.closeAll(engines);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private URI apiUrl() {
        String url = clients
                .cloudFormation()
                .describeStacks(r -> r.stackName(options.stage().stackName()))
                .stacks()
                .getFirst()
                .outputs()
                .stream()
                .filter(output -> output.outputKey().equals(TemplateParameters.OUTPUT_API_URL))
                .map(Output::outputValue)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("the stack has no output " + TemplateParameters.OUTPUT_API_URL));
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}
