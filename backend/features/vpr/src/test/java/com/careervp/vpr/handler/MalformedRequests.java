package com.careervp.vpr.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.careervp.vpr.testing.Samples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Makes requests that are wrong in one of many ways, from a good one.
final class MalformedRequests {
    private static final JsonMapper MAPPER = new JsonMapper();
    /// Fields without which there is no request.
    private static final List<String> REQUIRED = List.of(
            "/application_id",
            "/user_id",
            "/job_posting",
            "/job_posting/company_name",
            "/job_posting/role_title",
            "/job_posting/requirements",
            "/cv/contact",
            "/cv/contact/full_name",
            "/cv/positions/0/company",
            "/cv/positions/0/title",
            "/cv/positions/0/start_date",
            "/gap_responses/0/question",
            "/gap_responses/0/answer");
    /// Fields that have to be of their kind when they are there.
    private static final List<String> TYPED = List.of(
            "/job_posting/responsibilities",
            "/job_posting/nice_to_have",
            "/job_posting/language",
            "/gap_responses",
            "/gap_responses/0",
            "/cv",
            "/cv/skills",
            "/cv/skills/0",
            "/cv/positions",
            "/cv/positions/0",
            "/cv/positions/0/achievements/1",
            "/cv/summary",
            "/cv/language",
            "/job_posting/requirements/1");

    private final Random random;

    MalformedRequests(Random random) {
        this.random = random;
    }

    /// @param kind in what way it is wrong
    record Request(String kind, Function<Api, Api.Answer> call) {
        Api.Answer send(Api api) {
            return call.apply(api);
        }
    }

    Request next() {
        return switch (random.nextInt(12)) {
            case 0 -> post("cut off", cutOff());
            case 1 -> post("noise", noise());
            case 2 -> post("not an object", pick("[]", "7", "null", "true", "\"text\"", "", "   ", "[{}]", "NaN"));
            case 3, 4 -> post("field missing", without(pick(REQUIRED)));
            case 5 -> post("field of another type", with(pick(REQUIRED), wrongFor(true)));
            case 6 -> post("optional field of another type", with(pick(TYPED), wrongFor(false)));
            case 7 -> post("field blank or too long", with(pick(textFields()), pickNode(texts())));
            case 8 -> post("key twice or something behind", twice());
            case 9 -> post("deep nesting", "{\"cv\":" + "[".repeat(2_000 + random.nextInt(5_000)));
            case 10 -> base64();
            default -> status();
        };
    }

    private Request post(String kind, String body) {
        boolean submit = random.nextBoolean();
        return new Request(kind, api -> submit ? api.submit(body) : api.sync(body));
    }

    private Request base64() {
        boolean submit = random.nextBoolean();
        String body = random.nextBoolean()
                ? "not base64 at all %"
                : Base64.getEncoder().encodeToString(cutOff().getBytes(StandardCharsets.UTF_8));
        return new Request("base64", api -> {
            APIGatewayProxyRequestEvent event = api.request().withBody(body).withIsBase64Encoded(true);
            return api.call(submit ? api.submit : api.sync, event);
        });
    }

    private Request status() {
        String id = pick(
                "..%2f..%2fetc",
                "KEY#vpr#user-1#application-1",
                "' OR 1=1",
                "\u0000",
                "ü",
                "",
                " ",
                "a".repeat(65 + random.nextInt(5_000)),
                "job-" + random.nextLong());
        return new Request("status of a strange id", api -> api.status(id));
    }

    private String cutOff() {
        String body = Samples.body();
        return body.substring(0, 1 + random.nextInt(body.length() - 1));
    }

    private String noise() {
        StringBuilder noise = new StringBuilder(pick("", "{", "[", "{\"", "<", "\uFEFF"));
        int length = 1 + random.nextInt(300);
        for (int index = 0; index < length; index++) {
            noise.append((char) random.nextInt(0x3000));
        }
        return noise.toString();
    }

    private String twice() {
        String body = Samples.body();
        return random.nextBoolean()
                ? body.replaceFirst("\\{", "{\"user_id\":\"somebody\",")
                : body + pick("{}", "x", "]", ",", "\"");
    }

    private String without(String pointer) {
        ObjectNode root = body();
        ((ObjectNode) root.at(parent(pointer))).remove(last(pointer));
        return root.toString();
    }

    private String with(String pointer, JsonNode value) {
        ObjectNode root = body();
        switch (root.at(parent(pointer))) {
            case ObjectNode object -> object.set(last(pointer), value);
            case ArrayNode array -> array.set(Integer.parseInt(last(pointer)), value);
            default -> throw new IllegalStateException(pointer + " is not in the sample");
        }
        return root.toString();
    }

    /// Never a text, an object or a list, of which one would be right somewhere.
    private JsonNode wrongFor(boolean required) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        List<JsonNode> values = new ArrayList<>(List.of(
                nodes.numberNode(random.nextInt()),
                nodes.numberNode(random.nextDouble()),
                nodes.booleanNode(random.nextBoolean())));
        if (required) {
            values.add(nodes.nullNode());
        }
        return pickNode(values);
    }

    private static List<JsonNode> texts() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return List.of(
                nodes.textNode(""),
                nodes.textNode(" \t\n"),
                nodes.textNode("x".repeat(25_000)),
                nodes.textNode("\u2003 "));
    }

    private static List<String> textFields() {
        return List.of(
                "/application_id",
                "/user_id",
                "/job_posting/company_name",
                "/job_posting/role_title",
                "/cv/contact/full_name",
                "/cv/positions/0/company",
                "/gap_responses/0/question");
    }

    private static ObjectNode body() {
        try {
            return (ObjectNode) MAPPER.readTree(Samples.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the sample is no JSON", e);
        }
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private JsonNode pickNode(List<JsonNode> values) {
        return values.get(random.nextInt(values.size()));
    }
}
