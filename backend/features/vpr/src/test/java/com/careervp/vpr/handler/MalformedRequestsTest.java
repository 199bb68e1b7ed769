package com.careervp.vpr.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.vpr.handler.Api.Answer;
import com.careervp.vpr.testing.World;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Nothing a caller can send makes the API store, queue, or fail on its own account.
class MalformedRequestsTest {
    private static final int REQUESTS = 1_000;
    private static final long SEED = 20_261_122;

    @Test
    void aThousandMalformedRequestsAreAllRefusedWithTheErrorBodyAndLeaveNothingBehind() {
        World world = new World();
        Api api = new Api(world);
        MalformedRequests requests = new MalformedRequests(new Random(SEED));
        Map<String, Integer> kinds = new TreeMap<>();
        for (int number = 0; number < REQUESTS; number++) {
            MalformedRequests.Request request = requests.next();
            kinds.merge(request.kind(), 1, Integer::sum);
            Answer answer = request.send(api);

            String which = "request " + number + ", " + request.kind() + ": " + answer.text();
            assertThat(answer.status()).as(which).isBetween(400, 499);
            assertThat(answer.body().path("success").asBoolean(true)).as(which).isFalse();
            assertThat(answer.code()).as(which).isNotEmpty();
            assertThat(answer.error()).as(which).isNotEmpty();
            assertThat(answer.body().path("request_id").asText()).as(which).isEqualTo("request-1");
            assertThat(answer.body().size()).as(which).isEqualTo(4);
            assertThat(answer.text()).as(which).doesNotContain("Exception", "com.careervp", "jackson");
        }
        assertThat(kinds).as("every kind was sent").hasSizeGreaterThanOrEqualTo(8);
        assertThat(world.jobs.all()).isEmpty();
        assertThat(world.queue.sent()).isZero();
        assertThat(world.cvs.size()).isZero();
        assertThat(world.results.size()).isZero();
        assertThat(world.model.calls()).isZero();
        assertThat(world.metricLines).isEmpty();
    }
}
