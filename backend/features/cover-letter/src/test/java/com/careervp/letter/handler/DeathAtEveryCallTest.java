package com.careervp.letter.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.CallFaults.Kind;
import com.careervp.aws.faults.Killed;
import com.careervp.letter.handler.Api.Answer;
import com.careervp.letter.testing.World;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Goes through every call that the route makes to anything outside itself: once each the process dies before it or
/// right after it, or the call fails, or its answer is lost. Whoever repeats the request gets a letter, and every
/// letter that is kept is whole.
class DeathAtEveryCallTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void wheneverItHappensARepeatedRequestGivesAWholeLetter(Kind kind) {
        List<String> calls = calls();
        assertThat(calls).contains("RateLimiter.acquire", "CvStore.read", "LanguageModel.generate", "LetterStore.put");
        for (int number = 1; number <= calls.size(); number++) {
            World world = new World();
            Api api = new Api(world);
            world.faults.at(number, kind);
            Optional<Answer> first = post(api, world);
            boolean happened = world.faults.hasHappened();
            world.faults.stop();
            Answer repeated = api.post(world.body());

            String where = kind + " at call " + number + ", " + calls.get(number - 1);
            assertThat(happened).as(where).isTrue();
            first.ifPresent(answer -> assertThat(answer.status()).as(where).isIn(200, 503));
            first.ifPresent(answer -> assertThat(answer.text()).as(where).doesNotContain("Exception", "out of reach"));
            assertThat(repeated.status()).as(where).isEqualTo(200);
            assertThat(world.letters.letters())
                    .as(where)
                    .containsKey(repeated.body().at("/cover_letter/letter_id").asText())
                    .hasSizeLessThanOrEqualTo(2)
                    .allSatisfy((id, _) -> assertThat(world.letters.file(id)).isNotEmpty());
        }
    }

    private static List<String> calls() {
        World world = new World();
        assertThat(new Api(world).post(world.body()).status()).isEqualTo(200);
        return world.faults.calls();
    }

    /// Empty where the process died.
    private static Optional<Answer> post(Api api, World world) {
        try {
            return Optional.of(api.post(world.body()));
        } catch (Killed e) {
            return Optional.empty();
        }
    }
}
