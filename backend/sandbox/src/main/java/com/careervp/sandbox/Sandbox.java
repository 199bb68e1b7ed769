package com.careervp.sandbox;

import com.careervp.sandbox.faults.Drills;
import com.careervp.sandbox.time.SandboxTime;
import com.careervp.sandbox.traffic.TrafficGenerator;
import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;

/// A running embedded cloud with the product's stack deployed in it. It binds to 127.0.0.1 only. Two sandboxes in one
/// JVM or on one machine do not meet. Safe for use by several threads.
///
/// With a data folder, tables and objects outlive it; queues, functions, metrics, logs and the stack itself are made
/// anew at every start.
public final class Sandbox implements AutoCloseable {
    private final SandboxOptions options;
    private final SandboxTime time;
    private final LateClients clients;
    private final Practice practice;
    private final OpenParts parts;

    Sandbox(SandboxOptions options, SandboxTime time, LateClients clients, Practice practice, OpenParts parts) {
        this.options = options;
        this.time = time;
        this.clients = clients;
        this.practice = practice;
        this.parts = parts;
    }

    /// Starts the engines and deploys the stack; returns when the API answers.
    ///
    /// @param progress hears what is being started, on the calling thread; it must not block
    /// @throws IllegalStateException when the stack could not be created, with the first failure's reason
    public static Sandbox start(SandboxOptions options, Consumer<StartProgress> progress) {
        return new SandboxStart(options, Clock.systemUTC(), progress).start();
    }

    public SandboxOptions options() {
        return options;
    }

    public SandboxClients clients() {
        return clients;
    }

    /// The URL of the API's stage, without a slash at its end, e.g. `http://127.0.0.1:40123/dev`.
    public URI apiUrl() {
        return practice.apiUrl();
    }

    /// Tokens for the routes that need a signed-in person.
    public SignIns signIns() {
        return practice.signIns();
    }

    /// Synthetic traffic to [#apiUrl()]; paused until it is resumed and given a rate.
    public TrafficGenerator traffic() {
        return practice.traffic();
    }

    /// Faults that can be switched on; none runs at the start.
    public Drills drills() {
        return practice.drills();
    }

    public SandboxTime time() {
        return time;
    }

    /// The name of the deployed stack, e.g. `CareervpStack-Dev`.
    public String stackName() {
        return options.stage().stackName();
    }

    /// Stops everything, last started first. A second call does nothing. The first failure is thrown after the rest is
    /// closed too.
    @Override
    public void close() {
        parts.close();
    }
}
