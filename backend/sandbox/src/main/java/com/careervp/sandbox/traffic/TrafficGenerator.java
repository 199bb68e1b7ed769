package com.careervp.sandbox.traffic;

import com.careervp.contract.ApiHeaders;
import com.careervp.language.sample.SampleApplications;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends synthetic applications to the API over HTTP, like anybody else, and follows the jobs that it is given to their
/// end. Rate and mix may change while it runs. It starts paused. Safe for use by several threads.
public final class TrafficGenerator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficGenerator.class);
    /// Longer than the gateway's own limit, so that its answer is heard.
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(40);

    private static final int MOST_UNDER_WAY = 256;
    /// A report is asked for this often before somebody wants the other documents, which are much more work.
    private static final int REPORTS_AN_ERRAND = 20;
    private static final int MOST_ERRANDS = 8;

    private final URI apiUrl;
    private final Submissions submissions;
    private final Runnable errand;
    private final Semaphore errands = new Semaphore(MOST_ERRANDS);
    private final TrafficTally tally = new TrafficTally();
    private final ObjectMapper json = new ObjectMapper();
    private final Thread sender;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http;
    private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private TrafficSettings settings;
    private boolean running;

    /// @param apiUrl of the stage, without a slash at its end
    /// @param seed what the persons, postings and the order of requests follow from
    /// @param errand what is done besides, once for every twenty submissions; it may block
    public TrafficGenerator(
            URI apiUrl, SampleApplications samples, long seed, TrafficSettings settings, Runnable errand) {
        this.apiUrl = apiUrl;
        this.submissions = new Submissions(samples, seed);
        this.settings = settings;
        this.errand = errand;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .executor(threads)
                .build();
        sender = Thread.ofPlatform().daemon().name("traffic").start(this::send);
    }

    /// Sends from now on.
    public void resume() {
        setRunning(true);
    }

    /// Sends no more submissions; jobs that are under way are followed to their end.
    public void pause() {
        setRunning(false);
    }

    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    public TrafficSettings settings() {
        lock.lock();
        try {
            return settings;
        } finally {
            lock.unlock();
        }
    }

    /// Changes rate and mix from the next request on.
    public void adjust(TrafficSettings wanted) {
        lock.lock();
        try {
            settings = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public TrafficCounts counts() {
        return tally.counts();
    }

    private void setRunning(boolean wanted) {
        lock.lock();
        try {
            running = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Ends at once; requests under way are given up.
    @Override
    public void close() {
        pause();
        sender.interrupt();
        threads.shutdownNow();
        http.shutdownNow();
    }

    private void send() {
        long next = System.nanoTime();
        try {
            for (long number = 1; ; number++) {
                next = awaitTurn(next);
                TrafficSettings now = settings();
                Submissions.Submission submission = submissions.next(now);
                if (underWay.tryAcquire()) {
                    tally.sent(submission.kind());
                    launch(() -> submit(submission));
                } else {
                    tally.heldBack();
                }
                if (number % REPORTS_AN_ERRAND == 0 && errands.tryAcquire()) {
                    launch(this::runErrand);
                }
            }
        } catch (InterruptedException e) {
            // close() ends the loop by interrupting it.
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the next submission is due; a rate that changes meanwhile holds at once. What was missed is not
    /// caught up on.
    ///
    /// @return when the submission after the last one was due
    private long awaitTurn(long last) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                double rate = running ? settings.submissionsPerSecond() : 0;
                if (rate <= 0) {
                    changed.await();
                    last = System.nanoTime();
                    continue;
                }
                long due = last + (long) (TimeUnit.SECONDS.toNanos(1) / rate);
                long left = due - System.nanoTime();
                if (left <= 0) {
                    return Math.max(due, System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(100));
                }
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void runErrand() {
        try {
            errand.run();
        } finally {
            errands.release();
        }
    }

    private void submit(Submissions.Submission submission) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(apiUrl + "/api/vpr"))
                    .timeout(ANSWER_LIMIT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(submission.body()))
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            count(submission.kind(), response);
            if (response.statusCode() / 100 == 2) {
                submissions.accepted(submission);
                jobToFollow(response).ifPresent(jobId -> launch(() -> follow(jobId)));
            }
        } catch (IOException e) {
            unanswered("a submission", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.release();
        }
    }

    private void launch(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the generator is closed and sends nothing more", e);
        }
    }

    private void count(TrafficKind kind, HttpResponse<String> response) {
        String path = response.headers().firstValue(ApiHeaders.PATH).orElse(TrafficAnswer.NO_PATH);
        tally.answered(new TrafficAnswer(kind, path, response.statusCode()));
    }

    private void unanswered(String what, IOException e) {
        tally.unanswered();
        LOG.debug("{} got no answer", what, e);
    }

    /// The job's id when the answer tells of a job that is not done and that is not followed yet.
    private Optional<String> jobToFollow(HttpResponse<String> response) {
        JsonNode body = read(response.body());
        String jobId = body.path("job_id").asText("");
        String status = body.path("status").asText("");
        if (jobId.isEmpty() || response.statusCode() != 202 || status.equals("COMPLETED")) {
            return Optional.empty();
        }
        return tally.accepted(jobId) ? Optional.of(jobId) : Optional.empty();
    }

    private void follow(String jobId) {
        try {
            boolean open = true;
            while (open) {
                Thread.sleep(settings().pollInterval());
                open = poll(jobId);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether the job is still open
    private boolean poll(String jobId) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(apiUrl + "/api/vpr/status/" + jobId))
                    .timeout(ANSWER_LIMIT)
                    .build();
            tally.sent(TrafficKind.STATUS);
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            count(TrafficKind.STATUS, response);
            return switch (response.statusCode()) {
                case 200 -> {
                    if (read(response.body()).path("status").asText().equals("FAILED")) {
                        tally.failed();
                    } else {
                        tally.completed();
                    }
                    yield false;
                }
                case 404 -> {
                    tally.lost();
                    yield false;
                }
                default -> true;
            };
        } catch (IOException e) {
            unanswered("a look at a job", e);
            return true;
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            LOG.debug("an answer is not JSON", e);
            return json.missingNode();
        }
    }
}
