package com.careervp.letter.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.careervp.aws.faults.OddTexts;
import com.careervp.letter.testing.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/// Makes requests that are wrong in one of many ways, from a good one.
final class MalformedRequests {
    private static final List<String> REQUIRED = List.of("/cv_id", "/job_id", "/company_name", "/job_title");
    private static final List<String> TYPED = List.of(
            "/cv_id",
            "/job_id",
            "/company_name",
            "/job_title",
            "/job_description",
            "/gap_responses",
            "/gap_responses/0",
            "/gap_responses/0/question",
            "/gap_responses/0/answer",
            "/preferences",
            "/preferences/tone",
            "/preferences/emphasis_areas",
            "/preferences/emphasis_areas/0");

    private final Random random;
    private final OddTexts odd;
    private final World world;

    MalformedRequests(Random random, World world) {
        this.random = random;
        this.odd = new OddTexts(random);
        this.world = world;
    }

    /// @param kind in what way it is wrong
    record Request(String kind, String body, UnaryOperator<APIGatewayProxyRequestEvent> change) {
        APIGatewayProxyRequestEvent of(APIGatewayProxyRequestEvent event) {
            return change.apply(event.withBody(body));
        }
    }

    Request next() {
        String good = world.body().toString();
        return switch (random.nextInt(14)) {
            case 0 -> plain("cut off", good.substring(0, 1 + random.nextInt(good.length() - 1)));
            case 1 -> plain("noise", noise());
            case 2 -> plain("not an object", pick("[]", "7", "null", "true", "\"text\"", "", "   ", "[{}]", "NaN"));
            case 3 -> plain("field missing", without(pick(REQUIRED)));
            case 4 -> plain("field null", with(pick(REQUIRED), JsonNodeFactory.instance.nullNode()));
            case 5, 6 -> plain("field of another type", with(pick(TYPED), wrong()));
            case 7 -> plain("field blank or too long", with(pick(REQUIRED), badText()));
            case 8 ->
                plain(
                        "out of range",
                        with(
                                "/preferences/word_count_target",
                                JsonNodeFactory.instance.numberNode(pick("199", "501", "-1", "1e9", "2147483648")
                                        .transform(Double::parseDouble))));
            case 9 -> plain("key twice or something behind", twice(good));
            case 10 -> plain("deep nesting", "{\"preferences\":" + "[".repeat(2_000 + random.nextInt(5_000)));
            case 11 -> plain("half of a character", halved());
            case 12 ->
                plain(
                        "tone that is none",
                        with("/preferences/tone", JsonNodeFactory.instance.textNode("x" + odd.next())));
            default -> base64(good);
        };
    }

    private static Request plain(String kind, String body) {
        return new Request(kind, body, event -> event);
    }

    private Request base64(String good) {
        String body = random.nextBoolean()
                ? "not base64 at all %"
                : Base64.getEncoder()
                        .encodeToString(good.substring(0, good.length() / 2).getBytes(StandardCharsets.UTF_8));
        return new Request("base64", body, event -> event.withIsBase64Encoded(true));
    }

    private String noise() {
        StringBuilder noise = new StringBuilder(pick("", "{", "[", "{\"", "<", "\uFEFF"));
        int length = 1 + random.nextInt(300);
        for (int index = 0; index < length; index++) {
            noise.append((char) random.nextInt(0x3000));
        }
        return noise.toString();
    }

    private String twice(String good) {
        return random.nextBoolean()
                ? good.replaceFirst("\\{", "{\"cv_id\":\"another\",")
                : good + pick("{}", "x", "]", ",", "\"");
    }

    /// As an escape, which is how JSON can say it.
    private String halved() {
        return with(
                        pick("/company_name", "/job_title", "/job_description", "/gap_responses/0/answer"),
                        JsonNodeFactory.instance.textNode("HALF"))
                .replace("HALF", pick("\\ud800", "Depot \\udfff", "\\udc00\\ud800"));
    }

    private String without(String pointer) {
        ObjectNode root = world.body();
        root.remove(pointer.substring(1));
        return root.toString();
    }

    private String with(String pointer, JsonNode value) {
        ObjectNode root = world.body();
        int slash = pointer.lastIndexOf('/');
        String last = pointer.substring(slash + 1);
        switch (root.at(pointer.substring(0, slash))) {
            case ObjectNode object -> object.set(last, value);
            case ArrayNode array -> array.set(Integer.parseInt(last), value);
            default -> throw new IllegalStateException(pointer + " is not in the sample");
        }
        return root.toString();
    }

    /// Never a text, an object or a list, of which one would be right somewhere.
    private JsonNode wrong() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return random.nextBoolean() ? nodes.numberNode(random.nextInt()) : nodes.booleanNode(random.nextBoolean());
    }

    private JsonNode badText() {
        return JsonNodeFactory.instance.textNode(pick("", " \t\n", "x".repeat(300), "\u2003 ", "x".repeat(300_000)));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
