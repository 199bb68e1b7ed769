package com.careervp.tailoring.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.HostileTexts;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.tailoring.handler.Api.Answer;
import com.careervp.tailoring.testing.TailoringSamples;
import com.careervp.tailoring.testing.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// CVs and postings that tell the language model what to claim.
class InjectionTest {

    private final World world = new World();
    private final Api api = new Api(world);

    private Answer tailor(String text) {
        Cv cv = TailoringSamples.cv();
        Position first = cv.positions().getFirst();
        List<String> achievements = new ArrayList<>(first.achievements());
        achievements.add(text);
        List<Position> positions = new ArrayList<>(cv.positions());
        positions.set(
                0,
                new Position(
                        first.company(),
                        first.title(),
                        first.location(),
                        first.startDate(),
                        first.endDate(),
                        achievements));
        world.cvs.remember(
                "user-1",
                new Cv(
                        cv.contact(),
                        cv.summary() + " " + text,
                        positions,
                        cv.education(),
                        cv.certifications(),
                        cv.skills(),
                        cv.languages(),
                        cv.language()));
        JobPosting posting = TailoringSamples.posting();
        List<String> requirements = new ArrayList<>(posting.requirements());
        requirements.add(text);
        String jobId = world.postings
                .store(
                        "user-1",
                        new JobPosting(
                                posting.companyName(),
                                posting.roleTitle(),
                                List.of(text),
                                requirements,
                                List.of(text),
                                "en"))
                .id();
        return api.post(Api.body("user-1", jobId, ""));
    }

    private static TailoredCv tailored(String summary, List<Education> education) {
        TailoredCv honest = TailoringSamples.tailored();
        return new TailoredCv(
                honest.contactInfo(),
                summary,
                honest.workExperience(),
                honest.skills(),
                education,
                honest.certifications(),
                honest.languages(),
                honest.language());
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#INSTRUCTIONS")
    void aModelThatObeysInTheSummaryIsCaughtAndNothingIsKept(String instruction) {
        world.model.answers(tailored(
                "Holds a " + HostileTexts.CLAIM + " and has 15 years of experience.",
                TailoringSamples.cv().education()));

        Answer answer = tailor(instruction);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("FVS_HALLUCINATION_DETECTED");
        assertThat(world.artifacts.all()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#INSTRUCTIONS")
    void aDegreeThatTheModelAddsNeverReachesTheDocument(String instruction) {
        List<Education> education = new ArrayList<>(TailoringSamples.cv().education());
        education.add(new Education("MIT", "PhD", "2000", "2004"));
        world.model.answers(tailored(TailoringSamples.tailored().executiveSummary(), education));

        Answer answer = tailor(instruction);

        assertThat(answer.status()).as(answer.text()).isIn(200, 422);
        assertThat(answer.body().at("/data/tailored_cv").toString()).doesNotContain("MIT", "PhD");
        assertThat(world.artifacts.all())
                .allSatisfy(
                        artifact -> assertThat(artifact.tailored().education()).hasSize(1));
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#INSTRUCTIONS")
    void whatTheOfflineWriterMakesOfInstructionsClaimsNothing(String instruction) {
        Answer answer = tailor(instruction);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().at("/data/tailored_cv").toString()).doesNotContain("MIT", "PhD", "15 years");
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#MARKUP")
    void markupIsLeftOutOrRefusedButNeverAnswered(String markup) {
        // no route takes a half of a character, so no store has one
        Answer answer = tailor("Led the team " + markup.replaceAll("\\p{Cs}", ""));

        assertThat(answer.status()).as(answer.text()).isIn(200, 422);
        assertThat(answer.body().at("/data/tailored_cv").toString())
                .doesNotContain("<script", "<img", "<iframe", "<svg", "javascript:", "onerror=");
    }
}
