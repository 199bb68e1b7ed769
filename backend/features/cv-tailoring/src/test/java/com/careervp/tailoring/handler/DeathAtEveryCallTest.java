package com.careervp.tailoring.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.CallFaults.Kind;
import com.careervp.aws.faults.Killed;
import com.careervp.tailoring.handler.Api.Answer;
import com.careervp.tailoring.testing.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Goes through every call that tailoring makes to anything outside itself: once each the process dies before it or
/// right after it, or the call fails, or its answer is lost. Whoever repeats the request gets one whole artifact.
class DeathAtEveryCallTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void wheneverItHappensARepeatedRequestGivesOneArtifact(Kind kind) {
        List<String> calls = calls();
        assertThat(calls)
                .contains("RateLimiter.acquire", "CvStore.version", "LanguageModel.generate", "ArtifactStore.put");
        for (int number = 1; number <= calls.size(); number++) {
            World world = new World();
            String body = Api.body("user-1", world.settle("user-1"), "");
            world.faults.at(number, kind);
            Optional<Answer> first = post(world, body);
            boolean happened = world.faults.hasHappened();
            world.faults.stop();
            int asked = world.model.calls();
            boolean stored = !world.artifacts.all().isEmpty();
            Answer repeated = new Api(world).post(body);

            String where = kind + " at call " + number + ", " + calls.get(number - 1);
            assertThat(happened).as(where).isTrue();
            first.ifPresent(answer -> assertThat(answer.status()).as(where).isIn(200, 503));
            first.ifPresent(answer -> assertThat(answer.text()).as(where).doesNotContain("Exception", "out of reach"));
            assertThat(repeated.status()).as(where).isEqualTo(200);
            assertThat(world.artifacts.all()).as(where).hasSize(1);
            assertThat(repeated.body().at("/data/artifact/artifact_id").asText())
                    .as(where)
                    .isEqualTo(world.artifacts.all().getFirst().id());
            assertThat(world.model.calls() - asked)
                    .as(where + ": asked again only where nothing was stored")
                    .isEqualTo(stored ? 0 : 1);
        }
    }

    private static List<String> calls() {
        World world = new World();
        Answer answer = new Api(world).post(Api.body("user-1", world.settle("user-1"), ""));
        assertThat(answer.status()).isEqualTo(200);
        return world.faults.calls();
    }

    /// Empty where the process died.
    private static Optional<Answer> post(World world, String body) {
        try {
            return Optional.of(new Api(world).post(body));
        } catch (Killed e) {
            return Optional.empty();
        }
    }
}
