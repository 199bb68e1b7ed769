package com.careervp.benchmarks;

import com.careervp.contract.JobAttributes;
import com.careervp.contract.PhysicalNames;
import com.careervp.contract.PipelineAttributes;
import com.careervp.contract.Plan;
import com.careervp.sandbox.Sandbox;
import com.careervp.sandbox.SandboxOptions;
import com.careervp.sandbox.faults.DrillKind;
import com.careervp.sandbox.faults.DrillOrder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// As many uploads and as many submissions of reports at one moment, over HTTP by a client in a JVM of its own, on a
/// sandbox where nothing is broken and on one where much is. What the client is told is then held against what the
/// tables, the bucket and the queues hold.
final class DocumentsBenchmark {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Duration MODEL = Duration.ofMillis(20);
    /// Killed work comes back after its visibility timeout of minutes; a faster clock makes that bearable.
    private static final double DRILLED_SPEED = 5;

    private final PrintStream out;
    private final int people;

    DocumentsBenchmark(PrintStream out, int people) {
        this.out = out;
        this.people = people;
    }

    void run() throws IOException, InterruptedException {
        ObjectNode report = MAPPER.createObjectNode();
        report.set("nothingBroken", round(1, 3_000_000, List.of()));
        PhysicalNames names = new PhysicalNames(SandboxOptions.standard().stage());
        report.set(
                "muchBroken",
                round(
                        DRILLED_SPEED,
                        4_000_000,
                        List.of(
                                DrillOrder.of(DrillKind.MODEL_THROTTLED).withShare(0.1),
                                DrillOrder.of(DrillKind.DUPLICATE_DELIVERY).withShare(0.3),
                                DrillOrder.of(DrillKind.WORKER_KILLED)
                                        .withShare(0.3)
                                        .on(names.pipelineFunction("cv-extractor")),
                                DrillOrder.of(DrillKind.TABLE_THROTTLED).withShare(0.02),
                                DrillOrder.of(DrillKind.FUNCTION_ERRORS)
                                        .withShare(0.1)
                                        .on(names.pipelineFunction("matcher")))));
        out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    }

    private ObjectNode round(double speed, long seed, List<DrillOrder> drills)
            throws IOException, InterruptedException {
        SandboxOptions options = SandboxOptions.standard().withSpeed(speed).withModelLatency(MODEL);
        try (Sandbox sandbox = Sandbox.start(options, _ -> {})) {
            Stage stage = new Stage(sandbox.clients().apiGateway());
            stage.set("/canarySettings/percentTraffic", "100");
            stage.set("/*/*/throttling/rateLimit", "1000");
            stage.set("/*/*/throttling/burstLimit", "1000");
            drills.forEach(sandbox.drills()::start);
            ObjectNode told = client(sandbox, seed);
            ObjectNode report = MAPPER.createObjectNode();
            ObjectNode hits = report.putObject("drillHits");
            sandbox.drills()
                    .running()
                    .forEach(drill -> hits.put(drill.order().kind().id(), drill.hits()));
            report.setAll(told);
            report.set("kept", kept(sandbox));
            return report;
        }
    }

    private ObjectNode client(Sandbox sandbox, long seed) throws IOException, InterruptedException {
        Process client = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Benchmarks.class.getName(),
                        "documents-client",
                        sandbox.apiUrl().toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PrintStream callers = new PrintStream(client.getOutputStream(), false, StandardCharsets.UTF_8)) {
            for (int number = 0; number < people; number++) {
                String userId = "load-" + seed + "-" + number;
                callers.println(userId + " " + sandbox.signIns().idToken(userId, Plan.ENTERPRISE));
            }
        }
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0) {
            throw new IllegalStateException("the client ended with " + client.exitValue());
        }
        return (ObjectNode) MAPPER.readTree(printed);
    }

    private static ObjectNode kept(Sandbox sandbox) {
        PhysicalNames names = new PhysicalNames(sandbox.options().stage());
        ObjectNode kept = MAPPER.createObjectNode();
        ObjectNode uploads = kept.putObject("uploadsByStatus");
        byStatus(items(sandbox, names.pipelineTable()), PipelineAttributes.STATUS)
                .forEach(uploads::put);
        ObjectNode reports = kept.putObject("reportsByStatus");
        byStatus(
                        items(sandbox, names.jobsTable())
                                .filter(item ->
                                        !text(item, JobAttributes.JOB_ID).startsWith(JobAttributes.KEY_LOCK_PREFIX)),
                        JobAttributes.STATUS)
                .forEach(reports::put);
        kept.put("cvVersions", items(sandbox, names.cvsTable()).count());
        ObjectNode queues = kept.putObject("messages");
        Stream.of(
                        names.vprJobsQueue(),
                        names.vprJobsDeadLetterQueue(),
                        names.pipelineQueue(),
                        names.pipelineDeadLetterQueue())
                .forEach(queue -> queues.put(queue, messages(sandbox, queue)));
        return kept;
    }

    private static Stream<Map<String, AttributeValue>> items(Sandbox sandbox, String table) {
        return sandbox.clients().dynamoDb().scanPaginator(request -> request.tableName(table)).items().stream();
    }

    private static Map<String, Long> byStatus(Stream<Map<String, AttributeValue>> items, String status) {
        return items.collect(Collectors.groupingBy(item -> text(item, status), TreeMap::new, Collectors.counting()));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static long messages(Sandbox sandbox, String queue) {
        String url = sandbox.clients()
                .sqs()
                .getQueueUrl(request -> request.queueName(queue))
                .queueUrl();
        Map<QueueAttributeName, String> counts = sandbox.clients()
                .sqs()
                .getQueueAttributes(request -> request.queueUrl(url)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
        return counts.values().stream().mapToLong(Long::parseLong).sum();
    }
}
