package com.careervp.tailoring.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.OddTexts;
import com.careervp.tailoring.handler.Api.Answer;
import com.careervp.tailoring.testing.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Nothing a caller can send makes the route store, ask the model, or fail on its own account.
class MalformedRequestsTest {
    private static final int REQUESTS = 1_000;
    private static final List<String> REQUIRED = List.of("user_id", "application_id", "job_id");
    private static final List<String> WISHES = List.of("tone", "length", "emphasis", "exclude_sections");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random = new Random(20_261_122);
    private final OddTexts odd = new OddTexts(random);
    private final World world = new World();
    private final String jobId = world.settle("user-1");

    private record Malformed(String kind, String body, boolean base64) {
        Malformed(String kind, String body) {
            this(kind, body, false);
        }
    }

    @Test
    void aThousandMalformedRequestsAreAllRefusedAndLeaveNothingBehind() {
        Api api = new Api(world);
        Map<String, Integer> kinds = new TreeMap<>();
        for (int number = 0; number < REQUESTS; number++) {
            Malformed request = next();
            kinds.merge(request.kind(), 1, Integer::sum);
            Answer answer = api.send(Api.request(null).withBody(request.body()).withIsBase64Encoded(request.base64()));

            String which = "request " + number + ", " + request.kind() + ": " + answer.text();
            assertThat(answer.status()).as(which).isBetween(400, 499);
            assertThat(answer.body().path("success").asBoolean(true)).as(which).isFalse();
            assertThat(answer.code()).as(which).isIn("VALIDATION_ERROR", "PAYLOAD_TOO_LARGE");
            assertThat(answer.error()).as(which).isNotEmpty();
            assertThat(answer.body().size()).as(which).isEqualTo(4);
            assertThat(answer.text())
                    .as(which)
                    .doesNotContain("Exception", "com.careervp", "jackson", OddTexts.PERSONAL, "<script");
        }
        assertThat(kinds).as("every kind was sent").hasSize(14);
        assertThat(world.artifacts.all()).isEmpty();
        assertThat(world.model.calls()).isZero();
        assertThat(world.limiter.size()).as("nobody was counted").isZero();
        assertThat(world.metricLines).isEmpty();
    }

    private Malformed next() {
        return switch (random.nextInt(14)) {
            case 0 -> new Malformed("cut off", good().toString().substring(0, 1 + random.nextInt(40)));
            case 1 -> new Malformed("noise", noise());
            case 2 ->
                new Malformed("not an object", pick(List.of("[]", "7", "null", "true", "\"text\"", "", " ", "NaN")));
            case 3 ->
                new Malformed(
                        "field missing", good().without(List.of(pick(REQUIRED))).toString());
            case 4 -> new Malformed("field of another type", with(pick(REQUIRED), notText()));
            case 5 ->
                new Malformed(
                        "id that is none",
                        with(
                                pick(REQUIRED),
                                NODES.textNode(pick(
                                        List.of("", "  ", "a#b", "ü", "a/b", "\u0000", "x".repeat(129), "../x")))));
            case 6 -> new Malformed("version that is none", with("cv_version", version()));
            case 7 -> new Malformed("preferences of another type", with("preferences", notObject()));
            case 8 -> new Malformed("wish that is none", wish());
            case 9 -> new Malformed("key twice or something behind", twice());
            case 10 -> new Malformed("deep nesting", "{\"preferences\":" + "[".repeat(2_000 + random.nextInt(5_000)));
            case 11 -> new Malformed("half of a character", halved());
            case 12 ->
                new Malformed(
                        "wish that is not known",
                        with("preferences", NODES.objectNode().put("x" + odd.next(), OddTexts.PERSONAL)));
            default ->
                random.nextBoolean()
                        ? new Malformed("too much", with("preferences", NODES.textNode("x".repeat(17_000))))
                        : new Malformed("too much", base64(), true);
        };
    }

    /// As an escape, which is how JSON can say it.
    private String halved() {
        return with(
                        "preferences",
                        NODES.objectNode().set("emphasis", NODES.arrayNode().add("HALF")))
                .replace("HALF", pick(List.of("\\ud800", "planning \\udfff", "\\udc00\\ud800")));
    }

    private ObjectNode good() {
        return NODES.objectNode()
                .put("user_id", "user-1")
                .put("application_id", "application-1")
                .put("job_id", jobId);
    }

    private String with(String field, JsonNode value) {
        return good().set(field, value).toString();
    }

    private String noise() {
        StringBuilder noise = new StringBuilder(pick(List.of("", "{", "[", "{\"", "<")));
        int length = 1 + random.nextInt(300);
        for (int index = 0; index < length; index++) {
            noise.append((char) random.nextInt(0x3000));
        }
        return noise.toString();
    }

    private JsonNode notText() {
        return switch (random.nextInt(4)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.arrayNode().add("user-1");
            default -> NODES.nullNode();
        };
    }

    private JsonNode version() {
        return switch (random.nextInt(5)) {
            case 0 -> NODES.numberNode(-random.nextInt(1_000));
            case 1 -> NODES.numberNode(1.5);
            case 2 -> NODES.textNode("1");
            case 3 -> NODES.numberNode(Long.MAX_VALUE);
            default -> NODES.arrayNode();
        };
    }

    private JsonNode notObject() {
        return switch (random.nextInt(4)) {
            case 0 -> NODES.textNode("professional");
            case 1 -> NODES.arrayNode();
            case 2 -> NODES.numberNode(1);
            default -> NODES.booleanNode(false);
        };
    }

    private String wish() {
        JsonNode value = switch (random.nextInt(4)) {
            case 0 -> NODES.textNode(pick(List.of("loud", "", "PROFESSIONAL", "x".repeat(60))));
            case 1 -> NODES.numberNode(7);
            case 2 -> NODES.objectNode();
            default -> NODES.arrayNode().add(NODES.numberNode(1));
        };
        return with("preferences", NODES.objectNode().set(pick(WISHES), value));
    }

    private String twice() {
        String body = good().toString();
        return random.nextBoolean()
                ? body.replaceFirst("\\{", "{\"user_id\":\"somebody\",")
                : body + pick(List.of("{}", "x", "]", ",", "\""));
    }

    private String base64() {
        return random.nextBoolean()
                ? "not base64 at all %"
                : Base64.getEncoder().encodeToString("{\"user_id\":".getBytes(StandardCharsets.UTF_8));
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
