package com.careervp.language.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.CvFeedbackClaims;
import com.careervp.kernel.feedback.Improvement;
import com.careervp.kernel.feedback.Improvement.Priority;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.LanguageModel;
import com.careervp.language.around.CheckedModel;
import com.careervp.language.json.CvFeedbackJson;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.language.sample.Profession;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FeedbackWriterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int SAMPLES = 500;

    private final LanguageModel writer = new CheckedModel(new OfflineWriter(CLOCK));
    private final PromptLibrary prompts = new PromptLibrary();
    private final FactVerification facts = new FactVerification(CLOCK);
    private final WriterSamples samples = new WriterSamples();

    private CvFeedback feedback(CareerMaterial material) {
        boolean open = material.posting().requirements().isEmpty();
        String text = writer.generate(prompts.render(
                        DocumentKind.CV_FEEDBACK,
                        material.posting().language(),
                        open ? Material.of(material.cv()) : Material.of(material)))
                .text();
        return switch (CvFeedbackJson.readAnswer(text)) {
            case Validated.Valid<CvFeedback>(CvFeedback feedback) -> feedback;
            case Validated.Invalid<CvFeedback> invalid -> throw new AssertionError(invalid.message() + " in " + text);
        };
    }

    private List<String> violations(LongFunction<CareerMaterial> source) {
        return LongStream.range(0, SAMPLES)
                .boxed()
                .flatMap(seed -> {
                    CareerMaterial given = source.apply(seed);
                    CareerMaterial material = seed % 2 == 0 ? given : WriterSamples.open(given);
                    return facts.verify(material, CvFeedbackClaims.of(feedback(material))).violations().stream()
                            .map(violation -> seed + " " + violation);
                })
                .toList();
    }

    @Test
    void allFeedbackOverGeneratedApplicationsPassesFactVerificationWithAndWithoutPosting() {
        assertThat(violations(samples::fitting)).isEmpty();
    }

    @Test
    void allFeedbackOnAThinCvPassesFactVerification() {
        assertThat(violations(samples::thin)).noneMatch(violation -> violation.contains("CRITICAL"));
    }

    @Test
    void allFeedbackOnAPostingFromAnywherePassesFactVerification() {
        assertThat(violations(samples::mixed)).noneMatch(violation -> violation.contains("CRITICAL"));
    }

    @Test
    void theMostUsefulComesFirst() {
        LongStream.range(0, 100).mapToObj(samples::mixed).forEach(material -> {
            CvFeedback feedback = feedback(material);
            assertThat(feedback.improvements())
                    .extracting(Improvement::priority)
                    .isSorted();
            assertThat(feedback.improvements()).extracting(Improvement::finding).doesNotHaveDuplicates();
            assertThat(feedback.strengths()).isNotEmpty();
        });
    }

    private static Position position(String from, String to, String... lines) {
        return new Position("Arden Ltd", "Clerk", null, from, to, List.of(lines));
    }

    private CvFeedback onPositions(Position... positions) {
        Cv cv = samples.fitting(3, Profession.ACCOUNTING, Language.EN).cv();
        return feedback(WriterSamples.open(new CareerMaterial(
                WriterSamples.withPositions(cv, List.of(positions)),
                new JobPosting("", "", List.of(), List.of(), List.of(), "en"),
                List.of())));
    }

    private static List<String> findings(CvFeedback feedback, String section) {
        return feedback.improvements().stream()
                .filter(improvement -> improvement.section().equals(section))
                .map(Improvement::finding)
                .toList();
    }

    @Test
    void linesWithoutAFigureAreFoundAndThoseWithOneAreNot() {
        assertThat(findings(onPositions(position("2020-01", "2024-03", "Closed the books each month")), "positions[0]"))
                .anyMatch(finding -> finding.contains("figure") || finding.contains("how much"));
        assertThat(findings(
                        onPositions(position("2020-01", "2024-03", "Closed the books 4 days earlier")), "positions[0]"))
                .isEmpty();
    }

    @Test
    void aDutyIsToldFromAnAchievement() {
        CvFeedback feedback = onPositions(position("2020-01", "2024-03", "Responsible for 12 client accounts"));

        assertThat(findings(feedback, "positions[0]"))
                .anyMatch(finding -> finding.contains("Responsible for 12 client accounts"));
    }

    @Test
    void aGapOfMoreThanHalfAYearIsFoundAndAShorterOneIsNot() {
        Position newer = position("2022-09", "2024-03", "Closed 12 accounts");
        assertThat(findings(onPositions(newer, position("2018-01", "2021-12", "Closed 9 accounts")), "positions[0]"))
                .anyMatch(finding -> finding.contains("December 2021") && finding.contains("September 2022"));
        assertThat(findings(onPositions(newer, position("2018-01", "2022-06", "Closed 9 accounts")), "positions[0]"))
                .isEmpty();
        assertThat(findings(onPositions(newer, position("2021", "2022", "Closed 9 accounts")), "positions[0]"))
                .as("a year alone may reach to its end")
                .isEmpty();
    }

    @Test
    void anEndBeforeTheBeginningIsUrgent() {
        assertThat(onPositions(position("2024-03", "2020-01", "Closed 12 accounts"))
                        .improvements()
                        .getFirst())
                .satisfies(improvement -> {
                    assertThat(improvement.priority()).isEqualTo(Priority.HIGH);
                    assertThat(improvement.finding()).contains("ends before it begins");
                });
    }

    @Test
    void whatIsMissingFromABareCvIsNamed() {
        Cv bare = new Cv(
                new ContactDetails("Ruth Bennett", null, null, null, List.of()),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "de");
        CvFeedback feedback = feedback(WriterSamples.open(
                new CareerMaterial(bare, new JobPosting("", "", List.of(), List.of(), List.of(), "de"), List.of())));

        assertThat(feedback.improvements())
                .extracting(Improvement::section)
                .contains("contact", "summary", "positions", "skills", "education", "languages");
        assertThat(feedback.strengths()).hasSize(1);
        assertThat(feedback.language()).isEqualTo("de");
    }

    @Test
    void aSkillThatThePostingWantsAndALineShowsIsToBeListed() {
        Cv cv = samples.fitting(3, Profession.SOFTWARE, Language.EN).cv();
        Cv shown = WriterSamples.withSkills(
                WriterSamples.withPositions(
                        cv, List.of(position("2020-01", "2024-03", "Moved 12 queries to PostgreSQL"))),
                List.of("Docker", "Git", "Kafka", "Scrum", "Jira"));
        JobPosting posting = new JobPosting(
                "Kestrel plc", "Developer", List.of(), List.of("Experience with PostgreSQL and Rust"), List.of(), "en");

        CvFeedback feedback = feedback(new CareerMaterial(shown, posting, List.of()));
        assertThat(feedback.improvements())
                .anySatisfy(improvement -> {
                    assertThat(improvement.section()).isEqualTo("skills");
                    assertThat(improvement.suggestion()).contains("PostgreSQL");
                })
                .noneMatch(improvement -> improvement.suggestion().contains("Rust"));
    }

    @Test
    void hostileLinesChangeNothing() {
        LongStream.range(0, 60)
                .mapToObj(samples::fitting)
                .forEach(clean ->
                        assertThat(feedback(WriterSamples.attacked(clean))).isEqualTo(feedback(clean)));
    }
}
