package com.careervp.console.cli;

import picocli.CommandLine.Command;

/// `careervp rehearse …`
@Command(
        name = "rehearse",
        description = "Rehearsals on a sandbox of their own.",
        mixinStandardHelpOptions = true,
        subcommands = RehearseCommands.MainJob.class)
final class RehearseCommands {

    @Command(
            name = "main-job",
            description = "Traffic, 10, 50 and 100 %, failures, repair, redrive, rollback; counts everything.",
            mixinStandardHelpOptions = true)
    static final class MainJob {}
}
