package com.careervp.console.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The root: options that every command has.
@Command(
        name = "careervp",
        description = "Operates CareerVP: rollout, queues, jobs, alarms, audit, costs.",
        mixinStandardHelpOptions = true,
        version = "careervp 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Without --profile and --stage the commands work on the sandbox that is running: the one of an",
            "open console, or of 'careervp sandbox'. Without any command the console opens. pipeline, tailor",
            "and letter start a sandbox of their own where none is running.",
            "",
            "Exit codes: 0 done, 1 failed (also: no display, port in use, nothing to write to), 2 not understood.",
            "CAREERVP_HOME names the folder for preferences, log and backups."
        },
        subcommands = {
            RolloutCommands.class,
            QueueCommands.class,
            JobCommands.class,
            AlarmCommands.class,
            AuditCommands.class,
            CostsCommand.class,
            SandboxCommand.class,
            TokenCommand.class,
            PipelineCommands.class,
            TailorCommand.class,
            LetterCommand.class,
            RehearseCommands.class
        })
final class CareervpCommand {
    /// Said to the process that serves the sandbox: where the one that was called stands.
    static final String WORKING_FOLDER = "--working-folder";

    @Option(
            names = "--profile",
            scope = ScopeType.INHERIT,
            paramLabel = "NAME",
            description = "AWS profile; acts on AWS instead of the sandbox")
    private String profile = "";

    @Option(
            names = "--stage",
            scope = ScopeType.INHERIT,
            paramLabel = "STAGE",
            description = "dev, staging or prod; acts on AWS instead of the sandbox")
    private String stage = "";

    @Option(
            names = "--region",
            scope = ScopeType.INHERIT,
            paramLabel = "REGION",
            description = "AWS region; the profile's own when left out")
    private String region = "";

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print the result as JSON")
    private boolean json;

    @Option(names = WORKING_FOLDER, hidden = true)
    private String workingFolder = "";

    /// Where paths that are not absolute begin.
    Path workingFolder() {
        return Path.of(workingFolder).toAbsolutePath();
    }

    String profile() {
        return profile;
    }

    String stage() {
        return stage;
    }

    String region() {
        return region;
    }

    boolean json() {
        return json;
    }

    boolean onAws() {
        return !profile.isEmpty() || !stage.isEmpty();
    }
}
