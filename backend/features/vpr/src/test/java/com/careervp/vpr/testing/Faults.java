package com.careervp.vpr.testing;

import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.CvStore;
import com.careervp.kernel.career.StoredCv;
import com.careervp.kernel.failure.Failure;
import com.careervp.vpr.job.Creation;
import com.careervp.vpr.job.Job;
import com.careervp.vpr.job.JobMessage;
import com.careervp.vpr.job.JobQueue;
import com.careervp.vpr.job.JobStore;
import com.careervp.vpr.report.ResultStore;
import com.careervp.vpr.report.StoredReport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Stands between use cases and ports. Kills the process before or after its n-th write, once, or makes a service
/// unreachable until it is mended. Not for use by several threads.
public final class Faults {

    /// A service that can be out of reach.
    public enum Service {
        JOBS,
        CVS,
        RESULTS,
        QUEUE
    }

    private final Set<Service> broken = new HashSet<>();
    private int writes;
    private int killAt;
    private boolean killAfter;
    private boolean killed;

    /// Counts writes from now on and kills at the n-th, counted from 1.
    public void killAtWrite(int number, boolean afterIt) {
        writes = 0;
        killed = false;
        killAt = number;
        killAfter = afterIt;
    }

    /// Whether the kill has happened.
    public boolean hasKilled() {
        return killed;
    }

    public void breakDown(Service service) {
        broken.add(service);
    }

    public void mend() {
        broken.clear();
    }

    private <T> T read(Service service, Supplier<T> call) {
        if (broken.contains(service)) {
            throw new Failure.Unreachable(service + " is out of reach", null).asException(null);
        }
        return call.get();
    }

    private <T> T write(Service service, String what, Supplier<T> call) {
        writes++;
        boolean here = writes == killAt && !killed;
        if (here && !killAfter) {
            killed = true;
            throw new Killed("before " + what);
        }
        T result = read(service, call);
        if (here) {
            killed = true;
            throw new Killed("after " + what);
        }
        return result;
    }

    private void run(Service service, String what, Runnable call) {
        write(service, what, () -> {
            call.run();
            return true;
        });
    }

    public JobStore around(JobStore jobs) {
        return new JobStore() {
            @Override
            public Creation create(Job job, Instant now) {
                return write(Service.JOBS, "creating the job", () -> jobs.create(job, now));
            }

            @Override
            public Optional<Job> find(String jobId) {
                return read(Service.JOBS, () -> jobs.find(jobId));
            }

            @Override
            public boolean transition(Job from, Job to) {
                return write(Service.JOBS, "writing " + to.status(), () -> jobs.transition(from, to));
            }

            @Override
            public void noteMessage(String jobId, String messageId) {
                run(Service.JOBS, "noting the message", () -> jobs.noteMessage(jobId, messageId));
            }
        };
    }

    public CvStore around(CvStore cvs) {
        return new CvStore() {
            @Override
            public Optional<StoredCv> newest(String userId) {
                return Faults.this.read(Service.CVS, () -> cvs.newest(userId));
            }

            @Override
            public Optional<StoredCv> version(String userId, int version) {
                return Faults.this.read(Service.CVS, () -> cvs.version(userId, version));
            }

            @Override
            public Access<StoredCv> read(String cvId, String readerId) {
                return Faults.this.read(Service.CVS, () -> cvs.read(cvId, readerId));
            }

            @Override
            public StoredCv remember(String userId, Cv cv) {
                return write(Service.CVS, "storing the CV", () -> cvs.remember(userId, cv));
            }

            @Override
            public StoredCv remember(String userId, Cv cv, String cvId) {
                return write(Service.CVS, "storing the CV", () -> cvs.remember(userId, cv, cvId));
            }
        };
    }

    public ResultStore around(ResultStore results) {
        return new ResultStore() {
            @Override
            public void put(StoredReport report) {
                run(Service.RESULTS, "storing the report", () -> results.put(report));
            }

            @Override
            public Optional<StoredReport> find(String jobId) {
                return read(Service.RESULTS, () -> results.find(jobId));
            }

            @Override
            public URI link(String key, Duration validFor) {
                return results.link(key, validFor);
            }
        };
    }

    public JobQueue around(JobQueue queue) {
        return new JobQueue() {
            @Override
            public String send(JobMessage message) {
                return write(Service.QUEUE, "sending", () -> queue.send(message));
            }

            @Override
            public String sendLater(JobMessage message, Duration delay) {
                return write(Service.QUEUE, "sending later", () -> queue.sendLater(message, delay));
            }

            @Override
            public void postpone(String receiptHandle, Duration delay) {
                run(Service.QUEUE, "postponing", () -> queue.postpone(receiptHandle, delay));
            }
        };
    }
}
