package com.careervp.sandbox.vpr;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.careervp.aws.FakeContext;
import com.careervp.aws.FunctionSetup;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.kernel.IdSource;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import com.careervp.vpr.handler.VprStatusHandler;
import com.careervp.vpr.handler.VprSubmitHandler;
import com.careervp.vpr.handler.VprSyncHandler;
import com.careervp.vpr.handler.VprWorkerHandler;
import com.careervp.vpr.job.JobKey;
import com.careervp.vpr.report.VprRequest;
import com.careervp.vpr.report.VprRequestJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// The handlers as Lambda makes them, with the offline writer, on the engines.
class VprFunctionsTest {
    private static Engines engines;
    private static FunctionSetup setup;

    @BeforeAll
    static void start() {
        engines = new Engines();
        setup = new FunctionSetup(
                Map.of(
                        EnvironmentVariables.STAGE,
                        "dev",
                        EnvironmentVariables.JOBS_TABLE,
                        Engines.JOBS,
                        EnvironmentVariables.CVS_TABLE,
                        Engines.CVS,
                        EnvironmentVariables.RESULTS_BUCKET,
                        Engines.BUCKET,
                        EnvironmentVariables.JOBS_QUEUE_URL,
                        engines.queueUrl(),
                        EnvironmentVariables.MAX_RECEIVES,
                        "3",
                        EnvironmentVariables.RETRY_DELAY_SECONDS,
                        "1"),
                engines,
                new OfflineWriter(engines.time().clock()),
                engines.time().clock(),
                IdSource.random());
    }

    @AfterAll
    static void stop() {
        engines.close();
    }

    @Test
    void aSubmittedRequestBecomesAReportThatItsLinkLeadsTo() throws Exception {
        APIGatewayProxyResponseEvent submitted = post(new VprSubmitHandler(setup), "submitted");
        assertThat(submitted.getStatusCode()).isEqualTo(202);
        String jobId = json(submitted).path("job_id").asText();

        List<Message> messages = receive();
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().messageAttributes().get("job_id").stringValue())
                .isEqualTo(jobId);
        assertThat(new VprWorkerHandler(setup)
                        .handleRequest(event(messages), FakeContext.of("worker-1"))
                        .getBatchItemFailures())
                .isEmpty();

        APIGatewayProxyResponseEvent status = new VprStatusHandler(setup)
                .handleRequest(
                        new APIGatewayProxyRequestEvent().withPathParameters(Map.of("job_id", jobId)),
                        FakeContext.of("status-1"));
        assertThat(status.getStatusCode()).isEqualTo(200);
        assertThat(json(status).path("status").asText()).isEqualTo("COMPLETED");
        JsonNode result =
                new JsonMapper().readTree(get(json(status).path("result_url").asText()));
        assertThat(result.path("job_id").asText()).isEqualTo(jobId);
        assertThat(result.at("/token_usage/model").asText()).isEqualTo("offline-writer");
        assertThat(result.at("/vpr/executive_summary").asText()).isNotEmpty();
        assertThat(post(new VprSyncHandler(setup), "submitted").getBody()).contains(jobId);
    }

    @Test
    void ofManySimultaneousSubmitsOneIsNewAndOneMessageIsSent() throws Exception {
        VprSubmitHandler submit = new VprSubmitHandler(setup);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            calls.add(() -> post(submit, "simultaneous").getStatusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<Integer> status : threads.invokeAll(calls)) {
                statuses.add(status.get());
            }
        }
        List<Message> messages = receive();
        new VprWorkerHandler(setup).handleRequest(event(messages), FakeContext.of("worker-2"));

        assertThat(statuses).containsOnly(200, 202).containsOnlyOnce(202);
        assertThat(messages).hasSize(1);
    }

    @Test
    void theSynchronousFunctionAnswersWithTheReport() throws Exception {
        APIGatewayProxyResponseEvent written = post(new VprSyncHandler(setup), "synchronous");

        assertThat(written.getStatusCode()).as(written.getBody()).isEqualTo(200);
        assertThat(json(written).at("/vpr/talking_points").size()).isBetween(5, 7);
        assertThat(post(new VprSyncHandler(setup), "synchronous").getBody()).isEqualTo(written.getBody());
    }

    private static APIGatewayProxyResponseEvent post(
            RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> handler, String application) {
        SampleApplication sample = new SampleApplications().application(7);
        String body = VprRequestJson.write(new VprRequest(
                new JobKey("user-1", application),
                sample.material().posting(),
                sample.material().gapResponses(),
                sample.material().cv()));
        return handler.handleRequest(new APIGatewayProxyRequestEvent().withBody(body), FakeContext.of("request"));
    }

    private static List<Message> receive() {
        List<Message> messages = engines.sqs()
                .receiveMessage(request -> request.queueUrl(engines.queueUrl())
                        .maxNumberOfMessages(10)
                        .waitTimeSeconds(2)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        messages.forEach(message -> engines.sqs()
                .deleteMessage(request -> request.queueUrl(engines.queueUrl()).receiptHandle(message.receiptHandle())));
        return messages;
    }

    private static SQSEvent event(List<Message> messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(messages.stream()
                .map(received -> {
                    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
                    message.setMessageId(received.messageId());
                    message.setReceiptHandle(received.receiptHandle());
                    message.setBody(received.body());
                    message.setAttributes(received.attributesAsStrings());
                    return message;
                })
                .toList());
        return event;
    }

    private static JsonNode json(APIGatewayProxyResponseEvent response) throws Exception {
        return new JsonMapper().readTree(response.getBody());
    }

    private static String get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        }
    }
}
