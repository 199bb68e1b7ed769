package com.careervp.console.cli;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.Jobs;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `careervp jobs outputs`
@Command(
        name = "outputs",
        description = {
            "Writes what a job has made so far into a folder; a file that is there already is replaced.",
            "Exit code 1 when there is nothing."
        },
        mixinStandardHelpOptions = true)
final class JobOutputsCommand implements OperatingCommand {
    @Parameters(paramLabel = "JOB", description = "the job's id")
    private String jobId = "";

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "made where it is not there")
    private String folder = "";

    /// What is printed.
    ///
    /// @param outputs by the output's name
    record Report(String jobId, Map<String, Path> outputs) {}

    @Override
    public boolean writesFiles() {
        return true;
    }

    @Override
    public int operate(Session session) {
        Jobs jobs = session.workspace().jobs();
        Optional<Job> job = jobs.find(jobId);
        if (job.isEmpty()) {
            session.output().note("careervp: no job " + jobId + "; it may have expired.");
            return ExitCodes.FAILED;
        }
        Map<String, Path> written = new LinkedHashMap<>();
        for (JobOutput output : job.get().work().outputs()) {
            byte[] content = jobs.output(jobId, output.name());
            written.put(output.name(), session.files().write(folder, output.fileName(), content));
        }
        session.result(
                new Report(jobId, written),
                written.isEmpty()
                        ? "job " + jobId + " has made nothing yet; it is "
                                + job.get().status()
                        : session.files().path(folder) + ": "
                                + String.join(
                                        ", ",
                                        written.values().stream()
                                                .map(file -> String.valueOf(file.getFileName()))
                                                .toList()));
        return written.isEmpty() ? ExitCodes.FAILED : ExitCodes.OK;
    }
}
