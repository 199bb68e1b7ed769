package com.careervp.console.app;

import com.careervp.console.app.control.ControlClient;
import com.careervp.console.aws.AwsEnvironment;
import com.careervp.console.aws.EnvironmentChoice;
import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.cli.ExitCodes;
import com.careervp.console.cli.Output;
import com.careervp.console.cli.Programs;
import com.careervp.console.cli.rehearsal.MainJobRehearsal;
import com.careervp.console.cli.rehearsal.RehearsalGround;
import com.careervp.console.cli.rehearsal.RollbackRehearsal;
import com.careervp.console.cli.rehearsal.ServicesGround;
import com.careervp.console.cli.rehearsal.ServicesRehearsal;
import com.careervp.console.core.PortWorkspace;
import com.careervp.console.core.Workspace;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.rollout.GuardVerdict;
import com.careervp.console.core.rollout.RolloutPlan;
import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.contract.DeploymentStage;
import com.careervp.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the command line needs of this computer.
final class LocalPrograms implements Programs {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPrograms.class);
    private static final long GUARD_SECONDS = 60;
    /// Two sandbox minutes a real second: a five-minute alarm comes and goes within seconds.
    private static final double REHEARSAL_SPEED = 120;

    private static final String TOKEN_VARIABLE = "CAREERVP_TOKEN";

    private static final Duration REHEARSAL_MODEL = Duration.ofMillis(20);

    private final DataFolder folder;
    private final Output console;

    LocalPrograms(DataFolder folder, Output console) {
        this.folder = folder;
        this.console = console;
    }

    @Override
    public Workspace aws(String profile, String stage, String region) {
        DeploymentStage chosen = DeploymentStage.of(stage);
        AwsCalls calls = new AwsCalls("AWS", profile);
        ProfileConnections connections =
                calls.call("profile and region", () -> new ProfileConnections(profile, region));
        AwsEnvironment environment =
                AwsEnvironment.open(connections, EnvironmentChoice.aws(chosen, connections.region(), profile));
        String principal = new AwsCalls("STS", profile)
                .call(
                        "GetCallerIdentity",
                        () -> connections.sts().getCallerIdentity().arn());
        return new PortWorkspace(
                environment,
                new Operator(principal),
                UUID.randomUUID().toString(),
                RolloutPlan.standard(),
                Timing.real(Clock.systemUTC()),
                folder.backups());
    }

    @Override
    public int inServedSandbox(List<String> arguments, Output output) {
        return new ControlClient(folder.path()).run(arguments, output);
    }

    @Override
    public int inAnySandbox(List<String> arguments, Output output) {
        if (ControlClient.servingProcess(folder.path()).isPresent()) {
            return inServedSandbox(arguments, output);
        }
        output.note("no sandbox is running; starting one for this command");
        try (SandboxEnvironment environment = SandboxEnvironment.start(
                SandboxOptions.standard(),
                folder,
                progress -> output.note(progress.step() + " " + progress.detail()))) {
            return environment.commands(this, output).run(arguments);
        }
    }

    @Override
    public String token() {
        return System.getenv().getOrDefault(TOKEN_VARIABLE, "");
    }

    @Override
    public int serveSandbox(SandboxSettings settings, Output output) {
        SandboxOptions options =
                SandboxOptions.standard().withApiPort(settings.port()).withSpeed(settings.speed());
        Optional<String> portTrouble = new ApiPort(settings.port()).trouble();
        if (portTrouble.isPresent()) {
            output.note(portTrouble.get());
            return ExitCodes.FAILED;
        }
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (SandboxEnvironment environment = SandboxEnvironment.start(
                options, folder, progress -> output.note(progress.step() + " " + progress.detail()))) {
            environment.serve(folder, this).ifPresent(output::note);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                ended.countDown();
                awaitQuietly(closed);
            }));
            environment.controls().setTrafficPerMinute(settings.requestsPerMinute());
            output.result(environment.apiUrl());
            while (!ended.await(GUARD_SECONDS, TimeUnit.SECONDS)) {
                guard(environment);
            }
            return ExitCodes.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.FAILED;
        } finally {
            closed.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch closed) {
        try {
            boolean inTime = closed.await(10, TimeUnit.SECONDS);
            if (!inTime) {
                LOG.warn("the sandbox took longer than 10 s to close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void guard(SandboxEnvironment environment) {
        try {
            GuardVerdict verdict = environment.workspace().rollout().guard();
            if (verdict instanceof GuardVerdict.RolledBack rolledBack) {
                console.note("the guard rolled back: " + rolledBack.why());
                boolean followed = environment
                        .workspace()
                        .rollout()
                        .reconcile(progress -> {}, () -> Thread.currentThread().isInterrupted());
                LOG.info("stack parameter followed: {}", followed);
            }
        } catch (RuntimeException e) {
            LOG.error("the guard could not look", e);
            console.note("the guard could not look: " + e.getMessage());
        }
    }

    @Override
    public int rehearseMainJob(boolean json, Output output) {
        return rehearse(REHEARSAL_SPEED, output, ground -> new MainJobRehearsal(ground, output).run(json));
    }

    @Override
    public int rehearseRollbacks(int times, boolean json, Output output) {
        return rehearse(REHEARSAL_SPEED, output, ground -> new RollbackRehearsal(ground, output).run(times, json));
    }

    /// In real time: a token of a person is valid for an hour of sandbox time.
    @Override
    public int rehearseAllServices(int requests, boolean json, Output output) {
        return rehearse(1, output, ground -> new ServicesRehearsal(ground.services(), output).run(requests, json));
    }

    private int rehearse(double speed, Output output, ToIntFunction<Ground> rehearsal) {
        long start = System.nanoTime();
        SandboxOptions options = SandboxOptions.standard().withSpeed(speed).withModelLatency(REHEARSAL_MODEL);
        int code;
        try (SandboxEnvironment environment = SandboxEnvironment.start(
                options, folder, progress -> output.note(progress.step() + " " + progress.detail()))) {
            output.note("sandbox ready after " + seconds(start) + " s, " + speed + " sandbox seconds in a real one");
            ApplicationBodies bodies = new ApplicationBodies(System.nanoTime() % 1_000_000_007);
            code = rehearsal.applyAsInt(new Ground(environment, bodies));
        }
        output.note("done after " + seconds(start) + " s");
        return code;
    }

    private static long seconds(long startNanos) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
    }

    private record Ground(SandboxEnvironment environment, ApplicationBodies bodies) implements RehearsalGround {
        ServicesGround services() {
            return new Applicants(environment, bodies);
        }

        @Override
        public Workspace workspace() {
            return environment.workspace();
        }

        @Override
        public SandboxControls controls() {
            return environment.controls();
        }

        @Override
        public String applicationBody(int number) {
            return bodies.body(number);
        }
    }
}
