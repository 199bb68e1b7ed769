package com.careervp.benchmarks.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/// Sends requests at a pace and keeps every answer.
public final class HttpLoad implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /// Sends `count` requests and waits for all answers.
    ///
    /// @param requests makes the request of each number, from 0
    public List<Answer> send(int count, Pace pace, IntFunction<HttpRequest> requests) throws InterruptedException {
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>(count));
        Semaphore free = new Semaphore(pace.concurrency());
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            long due = pace.perSecond() == 0 ? 0 : start + (long) (i / pace.perSecond() * 1e9);
            if (due > 0) {
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
            free.acquire();
            HttpRequest request = requests.apply(number);
            long since = due > 0 ? due : System.nanoTime();
            threads.execute(() -> {
                try {
                    answers.add(answer(number, request, since));
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(pace.concurrency());
        return List.copyOf(answers);
    }

    private Answer answer(int number, HttpRequest request, long since) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(number, response.statusCode(), System.nanoTime() - since, response.body());
        } catch (IOException e) {
            return new Answer(number, 0, System.nanoTime() - since, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(number, 0, System.nanoTime() - since, "interrupted");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
