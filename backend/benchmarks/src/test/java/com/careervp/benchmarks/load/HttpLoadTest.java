package com.careervp.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpLoadTest {
    @Test
    void everyRequestIsSentOnceAndEveryAnswerKept() throws IOException, InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            exchange.getRequestBody().readAllBytes();
            atOnce.decrementAndGet();
            int number = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(number % 10 == 0 ? 429 : 202, -1);
            exchange.close();
        });
        server.start();
        try (HttpLoad load = new HttpLoad()) {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            List<Answer> answers = load.send(
                    200,
                    new Pace(4, 0),
                    number -> HttpRequest.newBuilder(URI.create(url + number)).build());

            assertThat(answers)
                    .extracting(Answer::number)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(20);
            assertThat(most.get()).isLessThanOrEqualTo(4);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatIsNotThereIsAnAnswerOfItsOwn() throws InterruptedException {
        try (HttpLoad load = new HttpLoad()) {
            List<Answer> answers = load.send(
                    2,
                    new Pace(2, 50),
                    number -> HttpRequest.newBuilder(URI.create("http://127.0.0.1:1/" + number))
                            .build());

            assertThat(answers).extracting(Answer::status).containsExactly(0, 0);
        }
    }
}
