package com.careervp.console.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `careervp rehearse …`
@Command(
        name = "rehearse",
        description = "Rehearsals on a sandbox of their own.",
        mixinStandardHelpOptions = true,
        subcommands = {
            RehearseCommands.MainJob.class,
            RehearseCommands.Rollback.class,
            RehearseCommands.AllServices.class
        })
final class RehearseCommands {

    @Command(
            name = "main-job",
            description = "Traffic, 10, 50 and 100 %, failures, repair, redrive, rollback; counts everything.",
            mixinStandardHelpOptions = true)
    static final class MainJob {}

    @Command(
            name = "rollback",
            description = "Takes the weight to 50 % and back under traffic, again and again; times each rollback.",
            mixinStandardHelpOptions = true)
    static final class Rollback {
        private static final int MOST = 1_000;

        @Option(names = "--times", defaultValue = "20", paramLabel = "N", description = "from 1 to 1000; default 20")
        private int times;

        int times() {
            if (times < 1 || times > MOST) {
                throw new IllegalArgumentException("--times is " + times + ", expected a number from 1 to " + MOST);
            }
            return times;
        }
    }

    @Command(
            name = "all-services",
            description = "Requests to every service; counts from the API's answers what became of each.",
            mixinStandardHelpOptions = true)
    static final class AllServices {
        private static final int MOST = 1_000;

        @Option(
                names = "--requests",
                defaultValue = "20",
                paramLabel = "N",
                description = "to each service, from 1 to 1000; default 20")
        private int requests;

        int requests() {
            if (requests < 1 || requests > MOST) {
                throw new IllegalArgumentException(
                        "--requests is " + requests + ", expected a number from 1 to " + MOST);
            }
            return requests;
        }
    }
}
