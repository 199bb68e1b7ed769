package com.careervp.console.core.fake;

import com.careervp.console.core.contract.JobsContract;
import com.careervp.console.core.jobs.Jobs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class InMemoryJobsTest extends JobsContract {
    private final InMemoryEnvironment environment = new InMemoryEnvironment();
    private final SeededJobs jobs = new SeededJobs(environment.jobs);
    private final Jobs desk;

    InMemoryJobsTest(@TempDir Path folder) {
        desk = environment.workspace(folder).jobs();
    }

    @Override
    protected Jobs jobs() {
        return desk;
    }

    @Override
    protected Instant freshDay() {
        return jobs.freshDay();
    }

    @Override
    protected String pending(String user, String application, Instant at) {
        return jobs.pending(user, application, at, "{}", "message-0");
    }

    @Override
    protected String failed(String user, String application, Instant at, String code, String message) {
        return jobs.failed(user, application, at, code, message);
    }

    @Override
    protected List<String> waitingMessages() {
        return environment.messages.bodies(environment.identity().names().vprJobsQueue());
    }
}
