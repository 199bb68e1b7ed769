package com.careervp.console.cli;

import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.core.jobs.RetryOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `careervp jobs …`
@Command(
        name = "jobs",
        description = "Jobs of every kind: find, look into, retry.",
        mixinStandardHelpOptions = true,
        subcommands = {
            JobCommands.ListJobs.class,
            JobCommands.Show.class,
            JobOutputsCommand.class,
            JobCommands.Retry.class,
            JobCommands.Cancel.class,
            JobCommands.Failures.class
        })
final class JobCommands {

    @Command(
            name = "list",
            description = {
                "Finds jobs. The filter's terms: status: day: user: app: id: kind: version: error: and text.",
                "Tailored CVs are found with user: or by their full id; they have no states."
            },
            mixinStandardHelpOptions = true)
    static final class ListJobs implements OperatingCommand {
        @Parameters(arity = "0..*", paramLabel = "FILTER", description = "e.g. status:FAILED day:today")
        private List<String> filter = List.of();

        @Option(names = "--status", paramLabel = "STATUS", description = "PENDING, PROCESSING, COMPLETED or FAILED")
        private String status = "";

        @Option(names = "--day", paramLabel = "DAY", description = "today, yesterday or a date, in UTC")
        private String day = "";

        @Option(names = "--kind", paramLabel = "KIND", description = "vpr, pipeline or tailoring; default all")
        private String kind = "";

        @Option(names = "--user", paramLabel = "USER", description = "the user's id")
        private String user = "";

        @Option(names = "--limit", defaultValue = "50", paramLabel = "N", description = "at most; default 50")
        private int limit;

        @Option(names = "--from", paramLabel = "TOKEN", description = "where the last page ended")
        private String token = "";

        @Override
        public int operate(Session session) {
            if (limit < 1 || limit > 10_000) {
                throw new IllegalArgumentException("--limit is " + limit + ", expected 1 to 10000");
            }
            JobPage page = session.workspace().jobs().search(text(), token, limit);
            TextTable table = new TextTable("KIND", "STATUS", "JOB", "USER", "CREATED", "TRIES", "ERROR");
            page.jobs()
                    .forEach(job -> table.row(
                            job.key().kind().id(),
                            job.status(),
                            job.jobId(),
                            job.key().userId(),
                            job.times().createdAt(),
                            job.run().attempts(),
                            job.errorCode()));
            session.result(
                    page,
                    table.text() + "\n" + page.jobs().size() + " shown; " + page.note()
                            + (page.more() ? ", next page: --from " + page.nextToken() : ""));
            return ExitCodes.OK;
        }

        private String text() {
            List<String> terms = new ArrayList<>(filter);
            add(terms, "status", status);
            add(terms, "day", day);
            add(terms, "kind", kind);
            add(terms, "user", user);
            return String.join(" ", terms);
        }

        private static void add(List<String> terms, String field, String value) {
            if (!value.isEmpty()) {
                terms.add(field + ":\"" + value + "\"");
            }
        }
    }

    @Command(name = "show", description = "Everything known about one job.", mixinStandardHelpOptions = true)
    static final class Show implements OperatingCommand {
        @Parameters(paramLabel = "JOB", description = "the job's id")
        private String jobId = "";

        @Override
        public int operate(Session session) {
            Optional<JobDetail> detail = session.workspace().jobs().detail(jobId);
            if (detail.isEmpty()) {
                session.output().note("careervp: no job " + jobId + "; it may have expired.");
                return ExitCodes.FAILED;
            }
            session.result(JobReport.json(detail.get()), JobReport.text(detail.get()));
            return ExitCodes.OK;
        }
    }

    @Command(
            name = "retry",
            description = {
                "Lets failed jobs run again; an upload until its CV was extracted, a tailored CV never.",
                "Exit code 1 when one of them could not be."
            },
            mixinStandardHelpOptions = true)
    static final class Retry implements OperatingCommand {
        @Parameters(arity = "1..*", paramLabel = "JOB", description = "the jobs' ids")
        private List<String> jobIds = List.of();

        @Option(names = "--reason", paramLabel = "TEXT", description = "for the audit")
        private String reason = "";

        @Override
        public int operate(Session session) {
            return told(session, session.workspace().jobs().retryAll(jobIds, reason));
        }
    }

    @Command(name = "cancel", description = "Ends a job that no worker has taken.", mixinStandardHelpOptions = true)
    static final class Cancel implements OperatingCommand {
        @Parameters(paramLabel = "JOB", description = "the job's id")
        private String jobId = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "for the record")
        private String reason = "";

        @Override
        public int operate(Session session) {
            return told(session, List.of(session.workspace().jobs().cancel(jobId, reason)));
        }
    }

    @Command(name = "failures", description = "Failures by cause.", mixinStandardHelpOptions = true)
    static final class Failures implements OperatingCommand {
        @Parameters(arity = "0..*", paramLabel = "FILTER", description = "e.g. day:yesterday")
        private List<String> filter = List.of();

        @Override
        public int operate(Session session) {
            FailureSummary summary = session.workspace().jobs().failures(String.join(" ", filter));
            TextTable table = new TextTable("COUNT", "CAUSE", "CODE", "VERSIONS", "NEWEST", "MESSAGE");
            summary.groups()
                    .forEach(group -> table.row(
                            group.count(),
                            group.fingerprint(),
                            group.code(),
                            String.join(" ", group.versions()),
                            group.newest(),
                            group.pattern()));
            session.result(
                    summary,
                    table.text() + "\n" + summary.examined() + " failures, "
                            + summary.groups().size() + " causes" + (summary.complete() ? "" : "; more exist"));
            return ExitCodes.OK;
        }
    }

    private static int told(Session session, List<RetryOutcome> outcomes) {
        String text = outcomes.stream()
                .map(outcome -> switch (outcome) {
                    case RetryOutcome.Done done ->
                        done.jobId() + "  done" + (done.messageId().isEmpty() ? "" : ", message " + done.messageId());
                    case RetryOutcome.NotPossible not -> not.jobId() + "  not possible: " + not.why();
                })
                .collect(Collectors.joining("\n"));
        session.result(outcomes.stream().map(Json::outcome).toList(), text);
        return outcomes.stream().allMatch(RetryOutcome.Done.class::isInstance) ? ExitCodes.OK : ExitCodes.FAILED;
    }
}
