package com.careervp.career.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.aws.career.CareerSamples;
import com.careervp.aws.faults.OddTexts;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.language.json.CareerJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Nothing a caller can send makes the two routes store a posting, tell of somebody else's, or fail on their own
/// account.
class MalformedRequestsTest {
    private static final int REQUESTS = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FOREIGN = "00000000-0000-4000-8000-0000000000aa";
    private static final List<String> REQUIRED = List.of(
            "/user_id",
            "/job_posting",
            "/job_posting/company_name",
            "/job_posting/role_title",
            "/job_posting/requirements");
    private static final List<String> TEXTS = List.of(
            "/user_id",
            "/job_posting/company_name",
            "/job_posting/role_title",
            "/job_posting/requirements/0",
            "/job_posting/responsibilities/0");
    private static final List<String> LISTS =
            List.of("/job_posting/requirements", "/job_posting/responsibilities", "/job_posting/nice_to_have");

    private final Random random = new Random(20_261_122);
    private final OddTexts odd = new OddTexts(random);
    private int stored;

    /// Holds one posting of somebody else.
    private final PostingStore store = new PostingStore() {
        @Override
        public StoredPosting store(String userId, JobPosting posting) {
            stored++;
            return new StoredPosting(FOREIGN, userId, posting);
        }

        @Override
        public Access<StoredPosting> read(String id, String readerId) {
            return id.equals(FOREIGN) ? new Access.Denied<>() : new Access.Missing<>();
        }
    };

    private record Malformed(String kind, APIGatewayProxyRequestEvent event) {}

    @Test
    void aThousandMalformedRequestsAreAllRefusedAndLeaveNothingBehind() throws IOException {
        JobPostingsHandler handler = new JobPostingsHandler(store);
        Map<String, Integer> kinds = new TreeMap<>();
        for (int number = 0; number < REQUESTS; number++) {
            Malformed request = next();
            kinds.merge(request.kind(), 1, Integer::sum);
            APIGatewayProxyResponseEvent answer = handler.handleRequest(request.event(), FakeContext.of("request-1"));

            String which = "request " + number + ", " + request.kind() + ": " + answer.getBody();
            JsonNode body = new JsonMapper().readTree(answer.getBody());
            assertThat(answer.getStatusCode()).as(which).isIn(400, 403, 404, 413);
            assertThat(body.path("code").asText())
                    .as(which)
                    .isIn("VALIDATION_ERROR", "FORBIDDEN", "JOB_NOT_FOUND", "PAYLOAD_TOO_LARGE");
            assertThat(body.path("success").asBoolean(true)).as(which).isFalse();
            assertThat(body.path("error").asText()).as(which).isNotEmpty();
            assertThat(body.path("request_id").asText()).as(which).isEqualTo("request-1");
            assertThat(body.size()).as(which).isEqualTo(4);
            assertThat(answer.getBody())
                    .as(which)
                    .doesNotContain("Exception", "com.careervp", "jackson", OddTexts.PERSONAL, "<script", "\u202e");
        }
        assertThat(kinds).as("every kind was sent").hasSize(14);
        assertThat(stored).isZero();
    }

    private Malformed next() {
        return switch (random.nextInt(14)) {
            case 0 -> post("cut off", good().toString().substring(0, 1 + random.nextInt(100)));
            case 1 -> post("noise", pick(List.of("", "{", "[", "{\"", "<", "\uFEFF")) + odd.noise(200));
            case 2 ->
                post("not an object", pick(List.of("[]", "7", "null", "true", "\"text\"", "", " ", "NaN", "[{}]")));
            case 3 -> post("field missing", without(pick(REQUIRED)));
            case 4 -> post("field of another type", with(pick(REQUIRED), notTextNorList()));
            case 5 ->
                post("item of another type", with(pick(LISTS), NODES.arrayNode().add(notTextNorList())));
            case 6 -> post("half of a character", halved());
            case 7 ->
                post(
                        "nothing to see",
                        with(
                                pick(TEXTS),
                                NODES.textNode(pick(List.of("", " \t", "\u200b\u00a0", "\u0000", "\u2066\u2069")))));
            case 8 -> post("too long", tooLong());
            case 9 ->
                post("language that is none", with("/job_posting/language", NODES.textNode("x" + odd.next() + " !")));
            case 10 -> post("key twice, nested deep or something behind", broken());
            case 11 -> base64();
            case 12 -> foreign();
            default -> read();
        };
    }

    private static Malformed post(String kind, String body) {
        return new Malformed(kind, event("POST", null).withBody(body));
    }

    private Malformed base64() {
        String body = random.nextBoolean()
                ? "not base64 at all %"
                : Base64.getEncoder().encodeToString("{\"user_id\":".getBytes(StandardCharsets.UTF_8));
        return new Malformed("base64", event("POST", null).withBody(body).withIsBase64Encoded(true));
    }

    private Malformed foreign() {
        return new Malformed("for somebody else", event("POST", "user-2").withBody(good().toString()));
    }

    private Malformed read() {
        Map<String, String> query = new HashMap<>();
        if (random.nextBoolean()) {
            query.put(random.nextBoolean() ? "user_id" : "user", odd.next());
        }
        APIGatewayProxyRequestEvent event = event("GET", random.nextBoolean() ? "user-1" : null)
                .withPathParameters(Map.of("job_id", random.nextBoolean() ? FOREIGN : odd.next()))
                .withQueryStringParameters(query);
        return new Malformed("read of what is not there or somebody else's", event);
    }

    private static APIGatewayProxyRequestEvent event(String method, @Nullable String caller) {
        ProxyRequestContext context = new ProxyRequestContext().withRequestId("request-1");
        if (caller != null) {
            context.setAuthorizer(Map.of("claims", Map.of("sub", caller)));
        }
        return new APIGatewayProxyRequestEvent().withHttpMethod(method).withRequestContext(context);
    }

    private static ObjectNode good() {
        ObjectNode body = NODES.objectNode().put("user_id", "user-1");
        body.set("job_posting", CareerJson.write(CareerSamples.posting("Planner")));
        return body;
    }

    private static String without(String pointer) {
        ObjectNode root = good();
        ((ObjectNode) root.at(parent(pointer))).remove(last(pointer));
        return root.toString();
    }

    private static String with(String pointer, JsonNode value) {
        ObjectNode root = good();
        switch (root.at(parent(pointer))) {
            case ObjectNode object -> object.set(last(pointer), value);
            case ArrayNode array -> array.set(Integer.parseInt(last(pointer)), value);
            default -> throw new IllegalStateException(pointer + " is not in the sample");
        }
        return root.toString();
    }

    private JsonNode notTextNorList() {
        return switch (random.nextInt(3)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.nullNode();
        };
    }

    /// As an escape, which is how JSON can say it.
    private String halved() {
        return with(pick(TEXTS), NODES.textNode("HALF"))
                .replace("HALF", pick(List.of("\\ud800", "Planner \\udfff", "\\udc00\\ud800", "\\ud83dx")));
    }

    private String tooLong() {
        return switch (random.nextInt(3)) {
            case 0 -> with(pick(TEXTS), NODES.textNode("x".repeat(2_001)));
            case 1 -> {
                ArrayNode many = NODES.arrayNode();
                for (int item = 0; item <= 200; item++) {
                    many.add("item " + item);
                }
                yield with(pick(LISTS), many);
            }
            default -> with(pick(TEXTS), NODES.textNode("ü".repeat(140_000)));
        };
    }

    private String broken() {
        String body = good().toString();
        return switch (random.nextInt(3)) {
            case 0 -> body.replaceFirst("\\{", "{\"user_id\":\"somebody\",");
            case 1 -> "{\"job_posting\":" + "[".repeat(2_000 + random.nextInt(5_000));
            default -> body + pick(List.of("{}", "x", "]", ",", "\""));
        };
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
