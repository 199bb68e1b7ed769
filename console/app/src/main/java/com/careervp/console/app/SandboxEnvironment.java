package com.careervp.console.app;

import com.careervp.console.app.control.ControlClient;
import com.careervp.console.app.control.ControlServer;
import com.careervp.console.aws.AwsEnvironment;
import com.careervp.console.aws.EnvironmentChoice;
import com.careervp.console.cli.CareervpCli;
import com.careervp.console.cli.Output;
import com.careervp.console.cli.Programs;
import com.careervp.console.core.PortWorkspace;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Pause;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.console.core.services.HttpSignIn;
import com.careervp.console.core.services.SignIn;
import com.careervp.console.ui.OpenEnvironment;
import com.careervp.contract.Plan;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.careervp.sandbox.StartProgress;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running sandbox with the workspace on it, reachable by the commands of other processes while it is served.
final class SandboxEnvironment implements OpenEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxEnvironment.class);

    private final Sandbox sandbox;
    private final Workspace workspace;
    private final SandboxControls controls;
    private final HttpSignIn signIn;
    private @Nullable ControlServer server;

    private SandboxEnvironment(Sandbox sandbox, Workspace workspace) {
        this.sandbox = sandbox;
        this.workspace = workspace;
        this.controls = new SandboxSwitches(sandbox.traffic(), sandbox.drills());
        this.signIn = HttpSignIn.byName(
                sandbox.apiUrl().toString(), user -> sandbox.signIns().idToken(user, Plan.ENTERPRISE));
    }

    static SandboxEnvironment start(SandboxOptions options, DataFolder folder, Consumer<StartProgress> progress) {
        Loopback.require();
        Sandbox sandbox = Sandbox.start(options, progress);
        try {
            AwsEnvironment environment = AwsEnvironment.open(
                    new SandboxConnections(sandbox.clients()),
                    EnvironmentChoice.sandbox(
                            options.stage(),
                            SandboxOptions.REGION,
                            sandbox.apiUrl().toString()));
            Timing timing = new Timing(sandbox.time().clock(), System::nanoTime, Pause.sleeping(), options.speed());
            Workspace workspace = new PortWorkspace(
                    environment,
                    new Operator(System.getProperty("user.name", "operator")),
                    UUID.randomUUID().toString(),
                    RolloutPlan.standard(),
                    timing,
                    folder.backups());
            return new SandboxEnvironment(sandbox, workspace);
        } catch (RuntimeException e) {
            sandbox.close();
            throw e;
        }
    }

    /// Lets commands of other processes work here. Where that is not possible the sandbox works without.
    ///
    /// @return why not; empty when it is served
    Optional<String> serve(DataFolder folder, Programs programs) {
        Optional<Long> other = ControlClient.servingProcess(folder.path());
        if (other.isPresent()) {
            // whoever started first keeps the commands: a rollout must not change its sandbox half-way
            String why = "another console or sandbox of this user is running (process " + other.get()
                    + "); './run COMMAND' goes to that one until it is closed";
            LOG.warn(why);
            return Optional.of(why);
        }
        try {
            server = ControlServer.start(
                    folder.path(),
                    (arguments, output) -> commands(programs, output).run(arguments));
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("commands of other processes cannot be taken", e);
            return Optional.of("commands of other processes cannot be taken: " + e.getMessage());
        }
    }

    /// The command line on this sandbox.
    CareervpCli commands(Programs programs, Output output) {
        return CareervpCli.serving(programs, workspace, this::idToken, output);
    }

    String idToken(String userId, String plan) {
        return sandbox.signIns()
                .idToken(
                        userId,
                        Plan.find(plan)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "plan is \"" + plan + "\", expected free, premium or enterprise")));
    }

    @Override
    public Workspace workspace() {
        return workspace;
    }

    @Override
    public Optional<SandboxControls> sandboxControls() {
        return Optional.of(controls);
    }

    @Override
    public Optional<SignIn> signIn() {
        return Optional.of(signIn);
    }

    SandboxControls controls() {
        return controls;
    }

    String apiUrl() {
        return sandbox.apiUrl().toString();
    }

    @Override
    public void close() {
        ControlServer served = server;
        if (served != null) {
            served.close();
        }
        signIn.close();
        sandbox.close();
    }
}
