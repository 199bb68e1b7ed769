package com.careervp.console.core.fake;

import com.careervp.console.core.contract.TailoredStoreContract;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobCost;
import com.careervp.console.core.jobs.JobKey;
import com.careervp.console.core.jobs.JobKind;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.core.jobs.JobRun;
import com.careervp.console.core.jobs.JobStore;
import com.careervp.console.core.jobs.JobTimes;
import com.careervp.console.core.jobs.JobWork;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class InMemoryTailoredStoreTest extends TailoredStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final InMemoryJobStore store = new InMemoryJobStore(JobKind.TAILORING);

    @Override
    protected JobStore store() {
        return store;
    }

    @Override
    protected List<String> tailored(String user, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            List<JobOutput> outputs = List.of(
                    new JobOutput("json", "tailored-cv.json", "application/json", id + ".json"),
                    new JobOutput("word", "tailored-cv.docx", "application/octet-stream", id + ".docx"));
            outputs.forEach(output -> store.putObject(output.key(), "content"));
            Instant at = NOON.plusSeconds(i);
            store.put(
                    new Job(
                            new JobKey(id, JobKind.TAILORING, user, "application-" + i),
                            JobStatus.COMPLETED,
                            new JobTimes(at, null, at),
                            new JobRun(1, "", null, List.of(), "", "", id + ".json"),
                            JobCost.none(),
                            JobWork.of(outputs, Map.of("cv version", "1"))),
                    "{\"application_id\":\"application-" + i + "\"}");
            ids.add(id);
        }
        return ids;
    }
}
