package com.careervp.career.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.careervp.aws.FakeContext;
import com.careervp.aws.career.CareerSamples;
import com.careervp.aws.career.InMemoryPostingStore;
import com.careervp.kernel.career.Access;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.PostingStore;
import com.careervp.kernel.career.StoredPosting;
import com.careervp.kernel.failure.Failure;
import com.careervp.language.json.CareerJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobPostingsHandlerTest {
    private final InMemoryPostingStore store = new InMemoryPostingStore();
    private final JobPostingsHandler handler = new JobPostingsHandler(store);

    @Test
    void aPostingIsStoredAndReadByItsOwner() throws IOException {
        APIGatewayProxyResponseEvent stored = post(body("user-1"));

        assertThat(stored.getStatusCode()).isEqualTo(201);
        String id = json(stored).get("job_id").textValue();
        APIGatewayProxyResponseEvent read = get(id, "user-1");
        assertThat(read.getStatusCode()).isEqualTo(200);
        assertThat(json(read).get("job_posting")).isEqualTo(CareerJson.write(CareerSamples.posting("Planner")));
    }

    @Test
    void somebodyElseIsForbiddenToReadIt() throws IOException {
        String id = json(post(body("user-1"))).get("job_id").textValue();

        assertRefused(get(id, "user-2"), 403, "FORBIDDEN");
    }

    @Test
    void anIdThatNamesNothingIsNotFound() throws IOException {
        assertRefused(get("00000000-0000-4000-8000-000000000000", "user-1"), 404, "JOB_NOT_FOUND");
        assertRefused(get("../../etc/passwd", "user-1"), 404, "JOB_NOT_FOUND");
    }

    @Test
    void whoReadsHasToSayWhoTheyAre() throws IOException {
        APIGatewayProxyResponseEvent answer = get("00000000-0000-4000-8000-000000000000", null);

        assertRefused(answer, 400, "VALIDATION_ERROR");
        assertThat(json(answer).get("error").textValue()).contains("user_id");
    }

    @Test
    void everyOffendingFieldIsNamedAndNothingIsStored() throws IOException {
        APIGatewayProxyResponseEvent answer =
                post("{\"user_id\":\"a#b\",\"job_posting\":{\"company_name\":\"\",\"requirements\":[]}}");

        assertRefused(answer, 400, "VALIDATION_ERROR");
        assertThat(json(answer).get("error").textValue())
                .contains("user_id", "job_posting.company_name", "job_posting.role_title", "job_posting.requirements");
    }

    @Test
    void aSignedInPersonStoresForNobodyElse() throws IOException {
        APIGatewayProxyRequestEvent.ProxyRequestContext caller = new APIGatewayProxyRequestEvent.ProxyRequestContext();
        caller.setAuthorizer(Map.of("claims", Map.of("sub", "user-2")));

        assertRefused(
                send(new APIGatewayProxyRequestEvent()
                        .withHttpMethod("POST")
                        .withRequestContext(caller)
                        .withBody(body("user-1"))),
                403,
                "FORBIDDEN");
    }

    @Test
    void aStoreOutOfReachIsSaidWithoutItsReason() throws IOException {
        PostingStore broken = new PostingStore() {
            @Override
            public StoredPosting store(String userId, JobPosting posting) {
                throw new Failure.Unreachable("host table-7 is gone", null).asException(null);
            }

            @Override
            public Access<StoredPosting> read(String id, String readerId) {
                throw new Failure.Unreachable("host table-7 is gone", null).asException(null);
            }
        };
        APIGatewayProxyResponseEvent answer = new JobPostingsHandler(broken)
                .handleRequest(
                        new APIGatewayProxyRequestEvent().withHttpMethod("POST").withBody(body("user-1")),
                        FakeContext.of("request-1"));

        assertRefused(answer, 503, "STORAGE_UNAVAILABLE");
        assertThat(answer.getHeaders()).containsKey("Retry-After");
        assertThat(answer.getBody()).doesNotContain("table-7");
    }

    private static String body(String userId) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("user_id", userId)
                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                        "job_posting", CareerJson.write(CareerSamples.posting("Planner")))
                .toString();
    }

    private APIGatewayProxyResponseEvent post(String body) {
        return send(new APIGatewayProxyRequestEvent().withHttpMethod("POST").withBody(body));
    }

    private APIGatewayProxyResponseEvent get(String id, String reader) {
        return send(new APIGatewayProxyRequestEvent()
                .withHttpMethod("GET")
                .withPathParameters(Map.of("job_id", id))
                .withQueryStringParameters(reader == null ? null : Map.of("user_id", reader)));
    }

    private APIGatewayProxyResponseEvent send(APIGatewayProxyRequestEvent event) {
        return handler.handleRequest(event, FakeContext.of("request-1"));
    }

    private static void assertRefused(APIGatewayProxyResponseEvent answer, int status, String code) throws IOException {
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(json(answer).get("code").textValue()).isEqualTo(code);
        assertThat(json(answer).get("request_id").textValue()).isEqualTo("request-1");
    }

    private static JsonNode json(APIGatewayProxyResponseEvent answer) throws IOException {
        return new JsonMapper().readTree(answer.getBody());
    }
}
