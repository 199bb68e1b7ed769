package com.careervp.language.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Sentences;
import com.careervp.kernel.text.Tokens;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import com.careervp.kernel.vpr.VprClaims;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.kernel.vpr.VprText;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModelException;
import com.careervp.language.Prompt;
import com.careervp.language.json.VprReportJson;
import com.careervp.language.prompt.VprPrompt;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplication;
import com.careervp.language.sample.SampleApplications;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OfflineWriterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final int PAIRS = 216;
    private static final Map<SampleApplication, Completion> WRITTEN = new LinkedHashMap<>();

    private final OfflineWriter writer = new OfflineWriter(CLOCK);
    private final VprPrompt prompt = new VprPrompt();
    private final FactVerification facts = new FactVerification(CLOCK);
    private final SampleApplications samples = new SampleApplications();

    @BeforeAll
    static void writesAReportForEveryApplication() {
        OfflineWriter writer = new OfflineWriter(CLOCK);
        VprPrompt prompt = new VprPrompt();
        SampleApplications samples = new SampleApplications();
        LongStream.range(0, PAIRS)
                .mapToObj(samples::application)
                .forEach(application ->
                        WRITTEN.put(application, writer.generate(prompt.render(application.material()))));
    }

    private VprReport report(CareerMaterial material) {
        return read(writer.generate(prompt.render(material)));
    }

    private static VprReport read(Completion completion) {
        return switch (VprReportJson.read(completion.text())) {
            case Validated.Valid<VprReport>(VprReport report) -> report;
            case Validated.Invalid<VprReport> invalid -> throw new AssertionError(invalid.message());
        };
    }

    @Test
    void everyReportOverGeneratedApplicationsPassesFactVerificationWithoutAWarning() {
        List<String> found = new ArrayList<>();
        WRITTEN.forEach(
                (application, completion) -> facts.verify(application.material(), VprClaims.of(read(completion)))
                        .violations()
                        .forEach(violation -> found.add(application.applicationId() + " " + violation)));
        assertThat(found).isEmpty();
    }

    @Test
    void noSentenceStandsTwiceInAReport() {
        WRITTEN.forEach((application, completion) -> {
            List<String> sentences = VprText.fields(read(completion)).stream()
                    .flatMap(field -> Sentences.of(field.text()).stream())
                    .map(sentence -> String.join(" ", Tokens.folded(sentence)))
                    .toList();
            assertThat(sentences).as(application.applicationId()).doesNotHaveDuplicates();
        });
    }

    @Test
    void reportsAreOfTheAgreedLengthWhereTheMaterialAllows() {
        List<Integer> lengths = new ArrayList<>();
        for (Completion completion : WRITTEN.values()) {
            int claimed = claimedWords(completion.text());
            assertThat(claimed).isEqualTo(VprText.wordCount(read(completion))).isLessThanOrEqualTo(2_000);
            lengths.add(claimed);
        }
        assertThat(lengths).allMatch(length -> length > 1_200);
        assertThat(lengths.stream().filter(length -> length >= 1_500).count()).isGreaterThan(PAIRS * 8L / 10);
    }

    @Test
    void theSameMaterialGivesTheSameReport() {
        WRITTEN.entrySet().stream()
                .limit(20)
                .forEach(written -> assertThat(
                                writer.generate(prompt.render(written.getKey().material())))
                        .isEqualTo(written.getValue()));
    }

    @Test
    void anotherAchievementMakesAnotherReport() {
        CareerMaterial before = samples.application(16).material();
        Position first = before.cv().positions().getFirst();
        List<String> achievements = new ArrayList<>(first.achievements());
        achievements.set(0, "Opened 17 depots in 9 months");
        CareerMaterial after = withFirstPosition(
                before,
                new Position(
                        first.company(),
                        first.title(),
                        first.location(),
                        first.startDate(),
                        first.endDate(),
                        achievements));

        assertThat(everyText(report(before))).doesNotContain("17 depots");
        assertThat(everyText(report(after))).contains("17 depots");
    }

    @Test
    void aRequirementThatNothingAnswersIsCalledAGap() {
        JobPosting posting = new JobPosting(
                "Northmoor Ltd",
                "Zookeeper",
                List.of("Feed the penguins"),
                List.of("Experience with penguins", "Diving licence"),
                List.of(),
                "en");
        CareerMaterial material = new CareerMaterial(
                samples.application(5, Profession.ACCOUNTING, Language.EN)
                        .material()
                        .cv(),
                posting,
                List.of());
        VprReport report = report(material);

        assertThat(report.evidenceMatrix()).extracting(EvidenceRow::alignment).containsOnly(Alignment.GAP);
        assertThat(report.gapStrategies()).hasSameSizeAs(report.evidenceMatrix());
        assertThat(report.keywords()).isEmpty();
        assertThat(facts.verify(material, VprClaims.of(report)).critical()).isEmpty();
    }

    @Test
    void thinMaterialGivesAShortReportAndNothingInvented() {
        Cv bare = new Cv(
                new ContactDetails("Ruth Bennett", null, null, null, List.of()),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of("Excel"),
                List.of(),
                "en");
        for (Language language : Language.values()) {
            JobPosting posting = new JobPosting(
                    "Kestrel plc", "Clerk", List.of(), List.of("Excel", "SAP FI"), List.of(), language.tag());
            CareerMaterial material = new CareerMaterial(bare, posting, List.of());
            VprReport report = report(material);

            assertThat(report.wordCount()).isLessThan(500);
            assertThat(report.language()).isEqualTo(language.tag());
            assertThat(facts.verify(material, VprClaims.of(report)).critical()).isEmpty();
        }
    }

    @Test
    void muchMaterialDoesNotMakeTheReportLongerThanAgreed() {
        CareerMaterial material =
                samples.application(4, Profession.LOGISTICS, Language.EN).material();
        List<String> many = IntStream.range(0, 60)
                .mapToObj(number -> "Experience with warehouse process variant " + "abcdefghij".charAt(number % 10)
                        + number + " and everything that belongs to it in a large distribution centre")
                .toList();
        JobPosting posting = new JobPosting("Northmoor Ltd", "Lead", List.of(), many, List.of(), "en");
        VprReport report = report(new CareerMaterial(material.cv(), posting, List.of()));

        assertThat(report.wordCount()).isLessThanOrEqualTo(2_000);
        assertThat(report.evidenceMatrix()).isNotEmpty();
    }

    @Test
    void aCvInAnotherLanguageIsQuotedInItsOwnWords() {
        Cv german = samples.application(9, Profession.LOGISTICS, Language.DE)
                .material()
                .cv();
        JobPosting english = samples.application(9, Profession.LOGISTICS, Language.EN)
                .material()
                .posting();
        CareerMaterial material = new CareerMaterial(german, english, List.of());
        VprReport report = report(material);

        assertThat(report.language()).isEqualTo("en");
        assertThat(everyText(report)).containsPattern("“[^”]*(gesenkt|geführt|umgestellt|gesteigert|geplant|geschult)");
        assertThat(facts.verify(material, VprClaims.of(report)).critical()).isEmpty();
    }

    @Test
    void anInventedFigureInAReportIsCaught() {
        WRITTEN.entrySet().stream().limit(40).forEach(written -> {
            CareerMaterial material = written.getKey().material();
            VprReport report = read(written.getValue());
            VprReport changed = withSummary(report, report.executiveSummary() + " " + invented(report.language()));

            assertThat(facts.verify(material, VprClaims.of(changed)).passed())
                    .as(written.getKey().applicationId())
                    .isFalse();
        });
    }

    private static String invented(String language) {
        return switch (Language.of(language)) {
            case EN -> "You raised sales by 731 % in one month.";
            case DE -> "Sie haben den Umsatz in einem Monat um 731 % gesteigert.";
            case FR -> "Vous avez augmenté les ventes de 731 % en un mois.";
        };
    }

    private static VprReport withSummary(VprReport report, String summary) {
        return new VprReport(
                summary,
                report.evidenceMatrix(),
                report.differentiators(),
                report.gapStrategies(),
                report.culturalFit(),
                report.talkingPoints(),
                report.keywords(),
                report.wordCount(),
                report.language(),
                report.version());
    }

    @Test
    void tokensAreCountedAtFourCharactersEach() {
        Completion completion =
                writer.generate(prompt.render(samples.application(1).material()));

        assertThat(completion.model()).isEqualTo("offline-writer");
        assertThat(completion.outputTokens()).isEqualTo((completion.text().length() + 3) / 4);
        assertThat(completion.inputTokens()).isGreaterThan(500);
    }

    @Test
    void materialThatCannotBeReadIsRefusedNamingTheFields() {
        Prompt broken = new Prompt("vpr-report", "1", "", "", Map.of("cv", "{", "posting", "{\"company_name\":\"A\"}"));

        assertThatThrownBy(() -> writer.generate(broken))
                .isInstanceOfSatisfying(LanguageModelException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(LanguageModelException.Reason.REFUSED);
                    assertThat(refused.isTransient()).isFalse();
                })
                .hasMessageContaining("cv: found broken JSON at line 1")
                .hasMessageContaining("posting.role_title")
                .hasMessageContaining("posting.requirements");
    }

    @Test
    void aPromptItDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> writer.generate(new Prompt("poem", "1", "", "", Map.of())))
                .isInstanceOf(LanguageModelException.class)
                .hasMessageContaining("does not know")
                .hasMessageContaining("poem");
    }

    private static int claimedWords(String json) {
        Matcher matcher = Pattern.compile("\"word_count\":(\\d+)").matcher(json);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static CareerMaterial withFirstPosition(CareerMaterial material, Position position) {
        Cv cv = material.cv();
        List<Position> positions = new ArrayList<>(cv.positions());
        positions.set(0, position);
        Cv changed = new Cv(
                cv.contact(),
                cv.summary(),
                positions,
                cv.education(),
                cv.certifications(),
                cv.skills(),
                cv.languages(),
                cv.language());
        return new CareerMaterial(changed, material.posting(), material.gapResponses());
    }

    private static String everyText(VprReport report) {
        return VprText.fields(report).stream().map(VprText.Field::text).collect(Collectors.joining("\n"));
    }
}
