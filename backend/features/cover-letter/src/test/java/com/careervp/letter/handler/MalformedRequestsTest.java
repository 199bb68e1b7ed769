package com.careervp.letter.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.OddTexts;
import com.careervp.letter.handler.Api.Answer;
import com.careervp.letter.testing.World;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Nothing a caller can send makes the route store anything, call the model, or fail on its own account.
class MalformedRequestsTest {
    private static final int REQUESTS = 1_000;
    private static final long SEED = 20_261_122;

    @Test
    void aThousandMalformedRequestsAreAllRefusedWithTheErrorBodyAndLeaveNothingBehind() {
        World world = new World();
        Api api = new Api(world);
        MalformedRequests requests = new MalformedRequests(new Random(SEED), world);
        Map<String, Integer> kinds = new TreeMap<>();
        for (int number = 0; number < REQUESTS; number++) {
            MalformedRequests.Request request = requests.next();
            kinds.merge(request.kind(), 1, Integer::sum);
            Answer answer = api.call(request.of(api.request()));

            String which = "request " + number + ", " + request.kind() + ": " + answer.text();
            assertThat(answer.status()).as(which).isBetween(400, 499).isNotEqualTo(429);
            assertThat(answer.body().path("success").asBoolean(true)).as(which).isFalse();
            assertThat(answer.code()).as(which).isIn("INVALID_REQUEST", "PAYLOAD_TOO_LARGE");
            assertThat(answer.error()).as(which).isNotEmpty();
            assertThat(answer.body().path("request_id").asText()).as(which).isEqualTo("request-1");
            assertThat(answer.body().size()).as(which).isEqualTo(4);
            assertThat(answer.text())
                    .as(which)
                    .doesNotContain("Exception", "com.careervp", "jackson", OddTexts.PERSONAL, "<script");
        }
        assertThat(kinds).as("every kind was sent").hasSizeGreaterThanOrEqualTo(13);
        assertThat(world.letters.letters()).isEmpty();
        assertThat(world.limiter.size()).isZero();
        assertThat(world.model.prompts()).isEmpty();
        assertThat(world.metricLines).isEmpty();
    }
}
