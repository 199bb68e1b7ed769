package com.careervp.language.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.MatchReportClaims;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.around.CheckedModel;
import com.careervp.language.json.MatchReportJson;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.language.sample.Profession;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchWriterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int SAMPLES = 500;

    private final LanguageModel writer = new CheckedModel(new OfflineWriter(CLOCK));
    private final PromptLibrary prompts = new PromptLibrary();
    private final FactVerification facts = new FactVerification(CLOCK);
    private final WriterSamples samples = new WriterSamples();

    private MatchReport report(CareerMaterial material) {
        String text = writer.generate(
                        prompts.render(DocumentKind.CV_MATCH, material.posting().language(), Material.of(material)))
                .text();
        return switch (MatchReportJson.readAnswer(text)) {
            case Validated.Valid<MatchReport>(MatchReport report) -> report;
            case Validated.Invalid<MatchReport> invalid -> throw new AssertionError(invalid.message() + " in " + text);
        };
    }

    private List<String> violations(LongFunction<CareerMaterial> source) {
        return LongStream.range(0, SAMPLES)
                .boxed()
                .flatMap(seed -> {
                    CareerMaterial material = source.apply(seed);
                    return facts.verify(material, MatchReportClaims.of(report(material))).violations().stream()
                            .map(violation -> seed + " " + violation);
                })
                .toList();
    }

    @Test
    void aPostingThatSaysLittleIsJudgedByWhatItSaysAndTheReportHasTheFormAskedFor() {
        CareerMaterial fitting = samples.fitting(1);
        JobPosting little = new JobPosting("Hansa Depot", "The", List.of(), List.of("Motivation"), List.of(), "en");

        MatchReport report = report(new CareerMaterial(fitting.cv(), little, List.of()));

        assertThat(report.dimensions()).hasSizeBetween(1, 2);
        assertThat(report.dimensions().stream()
                        .mapToDouble(MatchDimension::weight)
                        .sum())
                .isCloseTo(1, within(0.001));
    }

    /// The skill is one of the two things that the requirement joins by a hyphen; it once counted for nothing.
    @Test
    void aSkillIsSeenInARequirementThatNamesItWithHalfOfItsWord() {
        Cv cv = new Cv(
                new ContactDetails("Mara Lind", null, null, null, List.of()),
                "",
                List.of(new Position("Nordhamn AG", "Bilanzbuchhalterin", null, "2019", null, List.of())),
                List.of(),
                List.of(),
                List.of("Monatsabschluss", "Kostenrechnung"),
                List.of(),
                "de");
        JobPosting posting = new JobPosting(
                "Hansa Depot",
                "Finanzcontroller",
                List.of(),
                List.of("Mehrjährige Erfahrung im Monats- und Jahresabschluss"),
                List.of(),
                "de");

        MatchReport report = report(new CareerMaterial(cv, posting, List.of()));

        assertThat(report.score()).isPositive();
        assertThat(report.requirements().getFirst().alignment()).isEqualTo(Alignment.PARTIAL);
        assertThat(report.keywordsMatched()).contains("Jahresabschluss");
    }

    @Test
    void everyReportOverGeneratedApplicationsPassesFactVerificationWithoutAWarning() {
        assertThat(violations(samples::fitting)).isEmpty();
    }

    @Test
    void everyReportOnAThinCvPassesFactVerification() {
        assertThat(violations(samples::thin)).noneMatch(violation -> violation.contains("CRITICAL"));
    }

    @Test
    void everyReportOnAPostingFromAnywherePassesFactVerification() {
        assertThat(violations(samples::mixed)).noneMatch(violation -> violation.contains("CRITICAL"));
    }

    @Test
    void everyRequirementIsJudgedInItsOwnWordsWithAReason() {
        LongStream.range(0, 100).mapToObj(samples::mixed).forEach(material -> {
            MatchReport report = report(material);
            assertThat(report.requirements())
                    .extracting(RequirementMatch::requirement)
                    .isEqualTo(material.posting().requirements());
            assertThat(report.requirements())
                    .allSatisfy(match -> assertThat(match.evidence()).isNotBlank());
            assertThat(report.dimensions())
                    .allSatisfy(dimension -> assertThat(dimension.reason()).isNotBlank());
        });
    }

    @Test
    void weightsAddUpToOneAndTheScoreIsTheirMean() {
        LongStream.range(0, 200).mapToObj(samples::mixed).forEach(material -> {
            MatchReport report = report(material);
            assertThat(report.dimensions().stream()
                            .mapToDouble(MatchDimension::weight)
                            .sum())
                    .isCloseTo(1, within(1e-9));
            double mean = report.dimensions().stream()
                    .mapToDouble(dimension -> dimension.weight() * dimension.score())
                    .sum();
            assertThat((double) report.score()).isCloseTo(mean, within(0.5 + 1e-9));
        });
    }

    @Test
    void whatThePostingDoesNotAskForIsNoDimension() {
        CareerMaterial material = samples.fitting(4, Profession.SOFTWARE, Language.EN);
        JobPosting plain = new JobPosting(
                "Kestrel plc",
                "Developer",
                List.of(),
                List.of("Experience with Java", "Experience with Kafka"),
                List.of(),
                "en");
        JobPosting more = new JobPosting(
                "Kestrel plc",
                "Developer",
                List.of(),
                List.of("Experience with Java", "Fluent English and German", "Degree in computer science"),
                List.of("Terraform"),
                "en");

        assertThat(names(report(WriterSamples.with(material, plain))))
                .containsExactly("Requirements", "Keywords", "Experience");
        assertThat(names(report(WriterSamples.with(material, more))))
                .containsExactly("Requirements", "Keywords", "Experience", "Nice to have", "Education", "Languages");
    }

    private static List<String> names(MatchReport report) {
        return report.dimensions().stream().map(MatchDimension::name).toList();
    }

    @Test
    void addingWhatThePostingAsksForNeverLowersTheScoreOrAnyDimension() {
        List<String> worse = new ArrayList<>();
        for (long seed = 0; seed < 300; seed++) {
            CareerMaterial before = seed % 2 == 0 ? samples.mixed(seed) : samples.thin(seed);
            MatchReport first = report(before);
            Random random = new Random(seed);
            CareerMaterial after = before;
            for (int step = 0; step < 3; step++) {
                after = WriterSamples.with(after, enriched(after, random));
            }
            MatchReport second = report(after);
            for (int index = 0; index < first.dimensions().size(); index++) {
                if (second.dimensions().get(index).score()
                        < first.dimensions().get(index).score()) {
                    worse.add(seed + " " + first.dimensions().get(index) + " -> "
                            + second.dimensions().get(index));
                }
            }
            if (second.score() < first.score()) {
                worse.add(seed + " " + first.score() + " -> " + second.score());
            }
        }
        assertThat(worse).isEmpty();
    }

    /// The CV with one thing more, in the posting's words or at least of the same trade.
    private static Cv enriched(CareerMaterial material, Random random) {
        Cv cv = material.cv();
        JobPosting posting = material.posting();
        List<String> asked = Stream.of(posting.requirements(), posting.niceToHave(), posting.responsibilities())
                .flatMap(List::stream)
                .toList();
        String text = asked.get(random.nextInt(asked.size()));
        List<String> skills = new ArrayList<>(cv.skills());
        List<Position> positions = new ArrayList<>(cv.positions());
        List<Certification> certifications = new ArrayList<>(cv.certifications());
        List<LanguageSkill> languages = new ArrayList<>(cv.languages());
        switch (random.nextInt(5)) {
            case 0 -> skills.add(text);
            case 1 -> skills.addAll(List.of(text.split("\\s+")));
            case 2 -> certifications.add(new Certification(text, null, "2024"));
            case 3 -> languages.add(new LanguageSkill("Spanish", "C1"));
            default -> {
                if (positions.isEmpty()) {
                    positions.add(new Position("Arden Ltd", posting.roleTitle(), null, "2016", "2025", List.of(text)));
                } else {
                    List<String> achievements =
                            new ArrayList<>(positions.getFirst().achievements());
                    achievements.add(random.nextInt(achievements.size() + 1), text);
                    positions.set(0, WriterSamples.withAchievements(positions.getFirst(), achievements));
                }
            }
        }
        return new Cv(
                cv.contact(),
                cv.summary(),
                positions,
                cv.education(),
                certifications,
                skills,
                languages,
                cv.language());
    }

    @Test
    void hostileLinesChangeNoScoreAndNoWordOfTheReport() {
        LongStream.range(0, 60).mapToObj(samples::fitting).forEach(clean -> {
            CareerMaterial attacked = WriterSamples.attacked(clean);
            MatchReport report = report(attacked);

            MatchReport undisturbed = report(clean);
            assertThat(report.score()).isEqualTo(undisturbed.score());
            assertThat(report.dimensions()).isEqualTo(undisturbed.dimensions());
            assertThat(report).isEqualTo(undisturbed);
            assertThat(facts.verify(attacked, MatchReportClaims.of(report)).critical())
                    .isEmpty();
        });
    }

    @Test
    void aPostingOfNothingButHostileLinesIsRefused() {
        CareerMaterial clean = samples.fitting(7);
        CareerMaterial hostile = WriterSamples.with(
                clean, new JobPosting("Kestrel plc", "Clerk", List.of(), WriterSamples.HOSTILE, List.of(), "en"));

        assertThatThrownBy(() -> report(hostile))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("no requirement");
    }

    @Test
    void yearsAskedForCountByTheDatesOfThePositions() {
        CareerMaterial material = samples.fitting(4, Profession.SOFTWARE, Language.EN);
        Position position = new Position(
                "Arden Ltd",
                "Backend Engineer",
                null,
                "2024-01",
                null,
                List.of("Built payment services in Java on Kubernetes"));
        JobPosting posting = new JobPosting(
                "Kestrel plc",
                "Backend Engineer",
                List.of(),
                List.of("5+ years of Java and Kubernetes"),
                List.of(),
                "en");
        Cv young = WriterSamples.withPositions(material.cv(), List.of(position));
        Cv old = WriterSamples.withPositions(
                material.cv(),
                List.of(new Position("Arden Ltd", "Backend Engineer", null, "2019-01", null, position.achievements())));

        assertThat(alignments(report(new CareerMaterial(young, posting, List.of()))))
                .containsExactly(Alignment.PARTIAL);
        assertThat(alignments(report(new CareerMaterial(old, posting, List.of()))))
                .containsExactly(Alignment.STRONG);
    }

    @Test
    void languagesCountByNameAndLevelInAllThreeLanguages() {
        CareerMaterial material = samples.fitting(4, Profession.SOFTWARE, Language.EN);
        Cv cv = material.cv();
        Cv spoken = new Cv(
                cv.contact(),
                cv.summary(),
                cv.positions(),
                cv.education(),
                cv.certifications(),
                cv.skills(),
                List.of(new LanguageSkill("German", "B1"), new LanguageSkill("English", "native")),
                "en");
        JobPosting posting = new JobPosting(
                "Kestrel AG",
                "Entwicklerin",
                List.of(),
                List.of(
                        "Sichere Deutsch- und Englischkenntnisse",
                        "Fließendes Deutsch (C1)",
                        "Gute Französischkenntnisse"),
                List.of(),
                "de");

        assertThat(alignments(report(new CareerMaterial(spoken, posting, List.of()))))
                .containsExactly(Alignment.STRONG, Alignment.PARTIAL, Alignment.GAP);
    }

    private static List<Alignment> alignments(MatchReport report) {
        return report.requirements().stream().map(RequirementMatch::alignment).toList();
    }

    @Test
    void theSameMaterialGivesTheSameReportAndABetterCvABetterScore() {
        CareerMaterial material = samples.fitting(12, Profession.LOGISTICS, Language.DE);
        Cv empty = WriterSamples.withSkills(WriterSamples.withPositions(material.cv(), List.of()), List.of());

        assertThat(report(material)).isEqualTo(report(material));
        assertThat(report(material).score())
                .isGreaterThan(report(WriterSamples.with(material, empty)).score() + 20);
    }
}
