package com.careervp.console.app;

import com.careervp.console.core.EnvironmentPorts;
import com.careervp.console.core.audit.AuditDesk;
import com.careervp.console.core.contract.JobsContract;
import com.careervp.console.core.environment.Operator;
import com.careervp.console.core.jobs.JobDesk;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobPlaces;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.logs.LogDesk;
import com.careervp.console.core.queues.QueueMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@OnSandbox
class SandboxJobsTest extends JobsContract {
    private final SharedSandbox sandbox;
    private final StoredJobs jobs;
    private final Jobs desk;
    private final String queue;

    SandboxJobsTest(SharedSandbox sandbox) {
        this.sandbox = sandbox;
        this.jobs = new StoredJobs(sandbox);
        this.queue = sandbox.newQueue("", 0);
        // a queue without a worker, so that what is sent can be seen
        EnvironmentPorts ports = sandbox.ports();
        this.desk = new JobDesk(
                ports.jobs(),
                ports.messages(),
                new JobPlaces(Map.of(JobKind.VPR, queue), Map.of()),
                new LogDesk(ports.logs(), sandbox.timing().clock()),
                new AuditDesk(
                        ports.audit(),
                        new Operator("operator"),
                        sandbox.timing().clock()),
                sandbox.timing());
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
        String id = jobs.pending(user, application, at, "{}");
        jobs.noteMessage(id, "message-0");
        return id;
    }

    @Override
    protected String failed(String user, String application, Instant at, String code, String message) {
        return jobs.failed(user, application, at, code, message);
    }

    @Override
    protected List<String> waitingMessages() {
        return sandbox.ports().messages().receive(queue, 10, Duration.ofMinutes(1)).stream()
                .map(QueueMessage::body)
                .toList();
    }
}
