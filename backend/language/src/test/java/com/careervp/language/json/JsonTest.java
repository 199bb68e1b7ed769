package com.careervp.language.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.validation.Problem;
import com.careervp.kernel.validation.Problems;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.kernel.vpr.EvidenceRow;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.sample.SampleApplications;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final VprReport REPORT = new VprReport(
                    "You fit.",
                    List.of(new EvidenceRow("Experience", "You did it.", Alignment.STRONG, "Good.")),
                    List.of("One.", "Two.", "Three."),
                    List.of(),
                    "You would like it.",
                    List.of("A.", "B.", "C.", "D.", "E."),
                    List.of("Excel"),
                    0,
                    "en",
                    "1.0")
            .counted();

    private final SampleApplications samples = new SampleApplications();

    @Test
    void materialComesBackFromJsonUnchanged() throws JsonProcessingException {
        for (long seed = 0; seed < 50; seed++) {
            CareerMaterial material = samples.application(seed).material();
            Problems problems = new Problems();
            ObjectNode answers = JsonNodeFactory.instance.objectNode();
            answers.set("gap_responses", CareerJson.write(material.gapResponses()));

            assertThat(CareerJson.readCv(reread(CareerJson.write(material.cv())), "", problems))
                    .isEqualTo(material.cv());
            assertThat(CareerJson.readPosting(reread(CareerJson.write(material.posting())), "", problems))
                    .isEqualTo(material.posting());
            assertThat(CareerJson.readGapResponses(
                            JsonFields.of(reread(answers), "", problems), "gap_responses", problems))
                    .isEqualTo(material.gapResponses());
            assertThat(problems.list()).isEmpty();
        }
    }

    @Test
    void namesAreInSnakeCase() {
        ObjectNode cv = CareerJson.write(samples.application(1).material().cv());

        assertThat(cv.at("/contact/full_name").isTextual()).isTrue();
        assertThat(cv.at("/positions/0/start_date").isTextual()).isTrue();
    }

    @Test
    void halfOfACharacterIsNoText() throws JsonProcessingException {
        Problems problems = new Problems();

        CareerJson.readPosting(MAPPER.readTree("""
                        {"company_name": "Hansa \\ud800", "role_title": "\\ud83d\\ude00", "requirements": ["\\udc00\\ud800"]}"""), "", problems);

        assertThat(problems.list()).extracting(Problem::field).containsExactly("company_name", "requirements[0]");
        assertThat(problems.list()).extracting(Problem::found).containsOnly("half of a character");
    }

    @Test
    void aNameThatIsNotKnownIsOnlyRepeatedWhereItIsPlain() {
        Problems problems = new Problems();
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("tone_of_voice", 1).put("mara@example.org", 2);

        JsonFields.of(node, "preferences", problems).noOthersThan(Set.of("tone"));

        assertThat(problems.list())
                .extracting(Problem::field)
                .containsExactly("preferences.tone_of_voice", "preferences.(a name of another form)");
    }

    @Test
    void everyOffendingFieldOfACvIsReportedAtOnce() throws JsonProcessingException {
        Problems problems = new Problems();
        Cv cv = CareerJson.readCv(MAPPER.readTree("""
                        {"contact": {"full_name": " ", "email": 5},
                         "summary": ["no"],
                         "positions": [{"company": "A", "start_date": "2019", "achievements": ["x", ""]}, "second"],
                         "skills": "Excel",
                         "language": "Englisch!"}"""), "cv", problems);

        assertThat(problems.list())
                .extracting(Problem::field)
                .containsExactly(
                        "cv.contact.full_name",
                        "cv.contact.email",
                        "cv.summary",
                        "cv.positions[0].title",
                        "cv.positions[0].achievements[1]",
                        "cv.positions[1]",
                        "cv.skills",
                        "cv.language");
        assertThat(cv.language()).isEqualTo("en");
    }

    @Test
    void aNameMadeOfInvisibleCharactersIsNoName() throws JsonProcessingException {
        for (String invisible : List.of("\\u00a0\\u00a0", "\\u202f", "\\u200b", "\\u2007 \\u00ad", "\\ufeff")) {
            Problems problems = new Problems();
            Cv unused = CareerJson.readCv(
                    MAPPER.readTree("{\"contact\": {\"full_name\": \"" + invisible + "\"}}"), "cv", problems);

            assertThat(unused.contact().fullName()).isEmpty();
            assertThat(problems.message())
                    .isEqualTo("cv.contact.full_name: found empty text, expected text of 1 to 255 characters");
        }
    }

    @Test
    void aPostingNeedsAtLeastOneRequirement() throws JsonProcessingException {
        Problems problems = new Problems();
        JobPosting unused =
                CareerJson.readPosting(MAPPER.readTree("{\"company_name\":\"A\"}"), "job_posting", problems);

        assertThat(unused.requirements()).isEmpty();
        assertThat(problems.message())
                .isEqualTo("job_posting.role_title: found nothing, expected text of 1 to 255 characters; "
                        + "job_posting.requirements: found nothing, expected a list of 1 to 200 items");
    }

    @Test
    void aMissingDocumentIsOneProblemAndItsFields() {
        Problems problems = new Problems();
        CareerJson.readPosting(null, "job_posting", problems);

        assertThat(problems.message()).isEqualTo("job_posting: found nothing, expected an object");
    }

    @Test
    void aProblemNeverRepeatsWhatStoodInTheField() throws JsonProcessingException {
        Problems problems = new Problems();
        CareerJson.readCv(
                MAPPER.readTree("{\"contact\":{\"full_name\":\"" + "x".repeat(300) + "\"},\"language\":\"secret 1\"}"),
                "cv",
                problems);

        assertThat(problems.message())
                .contains("300 characters")
                .doesNotContain("xxx")
                .doesNotContain("secret");
    }

    @Test
    void aReportComesBackFromJsonUnchanged() {
        assertThat(VprReportJson.read(VprReportJson.write(REPORT).toString())).isEqualTo(new Validated.Valid<>(REPORT));
        assertThat(VprReportJson.read(VprReportJson.write(REPORT))).isEqualTo(new Validated.Valid<>(REPORT));
    }

    @Test
    void aCodeFenceAroundTheAnswerIsTakenOff() {
        String fenced = "```json\n" + VprReportJson.write(REPORT).toPrettyString() + "\n```\n";

        assertThat(VprReportJson.read(fenced)).isEqualTo(new Validated.Valid<>(REPORT));
    }

    @Test
    void anAnswerThatIsNestedTooDeeplyIsSaidToBeBroken() {
        assertThat(invalid(VprReportJson.read("[".repeat(5_000))).message()).contains("expected");
    }

    @Test
    void theWordCountIsTakenFromTheText() {
        ObjectNode claimed = VprReportJson.write(REPORT).put("word_count", 1_800);

        assertThat(VprReportJson.read(claimed)).isEqualTo(new Validated.Valid<>(REPORT));
        assertThat(REPORT.wordCount()).isEqualTo(19);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I am sorry, I cannot do that.",
                "{\"executive_summary\": \"cut off in the mid",
                "{} and a remark",
                "{\"version\":\"1\",\"version\":\"2\"}",
                "```json",
                "[1, 2"
            })
    void brokenJsonIsSaidToBeBroken(String answer) {
        assertThat(invalid(VprReportJson.read(answer)).message()).contains("expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executive_summary | null | executive_summary",
                "evidence_matrix | [] | evidence_matrix",
                "evidence_matrix | [{\"requirement\":\"a\",\"evidence\":\"b\",\"alignment\":\"GOOD\",\"impact\":\"c\"}] | evidence_matrix[0].alignment",
                "evidence_matrix | [{\"requirement\":\"a\",\"evidence\":\"b\",\"alignment\":\"GAP\",\"impact\":\"c\",\"score\":1}] | evidence_matrix[0].score",
                "differentiators | [\"one\", \"two\"] | differentiators",
                "differentiators | [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"] | differentiators",
                "gap_strategies | \"none\" | gap_strategies",
                "talking_points | [\"1\",\"2\",\"3\",\"4\"] | talking_points",
                "keywords | [1] | keywords[0]",
                "word_count | \"many\" | word_count",
                "word_count | -1 | word_count",
                "language | null | language",
                "version | 1 | version",
                "confidence | 0.9 | confidence"
            })
    void aFieldThatIsNotAsAgreedIsNamed(String field, String value, String reported) throws JsonProcessingException {
        ObjectNode report = VprReportJson.write(REPORT);
        report.set(field, MAPPER.readTree(value));

        assertThat(invalid(VprReportJson.read(report)).problems())
                .extracting(Problem::field)
                .containsExactly(reported);
    }

    private static Validated.Invalid<VprReport> invalid(Validated<VprReport> read) {
        return switch (read) {
            case Validated.Invalid<VprReport> invalid -> invalid;
            case Validated.Valid<VprReport> valid -> throw new AssertionError("read without a problem: " + valid);
        };
    }

    private static JsonNode reread(JsonNode node) throws JsonProcessingException {
        return MAPPER.readTree(node.toString());
    }
}
