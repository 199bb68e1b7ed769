package com.careervp.pipeline.handler;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.careervp.aws.faults.OddTexts;
import com.careervp.pipeline.testing.CvPdfs;
import com.careervp.pipeline.testing.PipelineWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes requests of the three routes that are wrong in one of many ways.
final class MalformedRequests {
    private static final Set<String> LANGUAGES = Set.of("de", "en", "fr");
    private static final byte[] GOOD = CvPdfs.plain();

    private final Random random;
    private final OddTexts odd;
    private final String foreignJob;
    private final String foreignPosting;

    /// @param foreignJob a job of somebody else
    /// @param foreignPosting a posting of somebody else
    MalformedRequests(Random random, String foreignJob, String foreignPosting) {
        this.random = random;
        this.odd = new OddTexts(random);
        this.foreignJob = foreignJob;
        this.foreignPosting = foreignPosting;
    }

    /// @param kind in what way it is wrong
    record Request(String kind, Function<Api, Api.Answer> call) {
        Api.Answer send(Api api) {
            return call.apply(api);
        }
    }

    Request next() {
        return switch (random.nextInt(14)) {
            case 0 -> upload("no PDF", event(noPdf()));
            case 1 -> upload("cut off", event(Arrays.copyOf(GOOD, random.nextInt(150))));
            case 2 -> upload("damaged head", event(damaged()));
            case 3 ->
                upload(
                        "broken base64",
                        Api.request(PipelineWorld.USER).withBody(brokenBase64()).withIsBase64Encoded(true));
            case 4 ->
                upload(
                        "no body",
                        Api.request(PipelineWorld.USER)
                                .withBody(pick("", null))
                                .withIsBase64Encoded(random.nextBoolean()));
            case 5 -> upload("text for a body", Api.request(PipelineWorld.USER).withBody(odd.next()));
            case 6 -> upload("another content type", otherType());
            case 7 ->
                upload(
                        "language that is none",
                        event(GOOD).withQueryStringParameters(Map.of("language", notALanguage())));
            case 8 ->
                upload("posting that is none", event(GOOD).withQueryStringParameters(Map.of("job_id", notAPosting())));
            case 9 -> upload("parameter that is not known", event(GOOD).withQueryStringParameters(unknown()));
            case 10 ->
                upload(
                        "nobody signed in",
                        Api.request(null).withBody(Api.base64(GOOD)).withIsBase64Encoded(true));
            case 11 -> upload("claims that are none", event(GOOD).withRequestContext(oddClaims()));
            case 12 -> read("id that is none", strangeId());
            default -> read("somebody else's", foreignJob);
        };
    }

    private static Request upload(String kind, APIGatewayProxyRequestEvent event) {
        return new Request(kind, api -> api.call(api.upload, event));
    }

    private Request read(String kind, @Nullable String id) {
        boolean status = random.nextBoolean();
        String caller = random.nextInt(10) == 0 ? null : PipelineWorld.USER;
        return new Request(kind, api -> status ? api.status(caller, id) : api.download(caller, id));
    }

    private static APIGatewayProxyRequestEvent event(byte[] body) {
        return Api.request(PipelineWorld.USER).withBody(Api.base64(body)).withIsBase64Encoded(true);
    }

    private byte[] noPdf() {
        return switch (random.nextInt(5)) {
            case 0 ->
                ("--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n" + OddTexts.PERSONAL)
                        .getBytes(StandardCharsets.UTF_8);
            case 1 -> "PK\u0003\u0004word/document.xml".getBytes(StandardCharsets.ISO_8859_1);
            case 2 -> "<html><body>%PDF-1.7</body></html>".getBytes(StandardCharsets.UTF_8);
            case 3 -> ("%PDF-1.7\n" + odd.noise(2_000)).getBytes(StandardCharsets.UTF_8);
            default -> {
                byte[] noise = new byte[1 + random.nextInt(5_000)];
                random.nextBytes(noise);
                yield noise;
            }
        };
    }

    /// Never one that could still be read: the header is gone.
    private byte[] damaged() {
        byte[] pdf = GOOD.clone();
        pdf[random.nextInt(4)] ^= (byte) (1 + random.nextInt(255));
        return pdf;
    }

    private String brokenBase64() {
        String good = Api.base64(GOOD);
        int at = random.nextInt(good.length());
        return switch (random.nextInt(4)) {
            case 0 -> good.substring(0, at) + "%" + good.substring(at + 1);
            case 1 -> good.substring(0, 101);
            case 2 -> "=" + good;
            default -> odd.noise(200) + "%";
        };
    }

    private APIGatewayProxyRequestEvent otherType() {
        List<String> types = List.of(
                "multipart/form-data; boundary=b",
                "application/json",
                "text/html",
                "",
                "application/pdf\r\nX: y",
                "x".repeat(10_000));
        Map<String, String> headers = new HashMap<>();
        headers.put(pickOf(List.of("Content-Type", "content-type", "CONTENT-TYPE")), pickOf(types));
        headers.put("X-File-Name", odd.next());
        return event("{\"cv\":\"mine\"}".getBytes(StandardCharsets.UTF_8)).withHeaders(headers);
    }

    private String notALanguage() {
        String text =
                random.nextBoolean() ? odd.next() : pickOf(List.of("DE", "en ", "english", "xx", "de-DE", "de,en"));
        return LANGUAGES.contains(text) ? "xx" : text;
    }

    private String notAPosting() {
        return switch (random.nextInt(4)) {
            case 0 -> "00000000-0000-4000-8000-000000000000";
            case 1 -> foreignPosting;
            case 2 -> foreignPosting.toUpperCase(java.util.Locale.ROOT) + "-";
            default -> odd.next();
        };
    }

    private Map<String, String> unknown() {
        Map<String, String> query = new HashMap<>();
        query.put("language", "en");
        query.put("x" + odd.next(), odd.next());
        return query;
    }

    private APIGatewayProxyRequestEvent.ProxyRequestContext oddClaims() {
        APIGatewayProxyRequestEvent.ProxyRequestContext context =
                new APIGatewayProxyRequestEvent.ProxyRequestContext().withRequestId("request-1");
        List<Map<String, Object>> authorizers = List.of(
                Map.of(),
                Map.of("claims", "user-1"),
                Map.of("claims", Map.of()),
                Map.of("claims", Map.of("sub", 7)),
                Map.of("claims", List.of("sub", "user-1")),
                Map.of("principalId", "user-1"));
        context.setAuthorizer(authorizers.get(random.nextInt(authorizers.size())));
        return context;
    }

    private @Nullable String strangeId() {
        List<@Nullable String> ids =
                new ArrayList<>(Arrays.asList(null, "nothing", "00000000-0000-4000-8000-00000000ffff"));
        ids.add(odd.next());
        ids.add(odd.next());
        return ids.get(random.nextInt(ids.size()));
    }

    private @Nullable String pick(@Nullable String one, @Nullable String other) {
        return random.nextBoolean() ? one : other;
    }

    private String pickOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
