package com.careervp.pipeline.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.feedback.CvFeedback;
import com.careervp.kernel.feedback.Improvement;
import com.careervp.kernel.feedback.Improvement.Priority;
import com.careervp.kernel.match.MatchDimension;
import com.careervp.kernel.match.MatchReport;
import com.careervp.kernel.match.RequirementMatch;
import com.careervp.kernel.vpr.Alignment;
import com.careervp.pipeline.job.JobAge;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.job.StepState;
import com.careervp.pipeline.job.Upload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page is read as a browser reads it, by a parser of its own.
class DashboardPageTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    private static String page(String language, String text) {
        Upload upload = new Upload("job-1", "user-1", text, language, "posting-1", "abc", AT);
        PipelineJob job = new PipelineJob(
                upload,
                PipelineStatus.PROCESSING,
                "matched",
                88,
                JobAge.fresh(AT),
                Map.of(
                        PipelineStep.OFFER,
                        new StepState(StepStatus.FAILED, 1, AT, AT, "LLM_REFUSED"),
                        PipelineStep.MATCH,
                        new StepState(StepStatus.DONE, 1, AT, AT, null)),
                Map.of(),
                "cv-1",
                1,
                "message-1",
                50,
                null);
        return new DashboardPage().render(new DashboardContent(job, cv(text), match(text), feedback(text), AT));
    }

    private static Cv cv(String text) {
        return new Cv(
                new ContactDetails(text, text, text, text, List.of(text)),
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(text),
                List.of(),
                "en");
    }

    private static MatchReport match(String text) {
        MatchDimension dimension = new MatchDimension(text, 50, 0.25, text);
        return new MatchReport(
                50,
                text,
                List.of(dimension, dimension, dimension, dimension),
                List.of(new RequirementMatch(text, Alignment.STRONG, text)),
                List.of(text),
                List.of(text),
                "en");
    }

    private static CvFeedback feedback(String text) {
        return new CvFeedback(text, List.of(text), List.of(new Improvement(text, Priority.HIGH, text, text)), "en");
    }

    /// Elements with the names and, where they are the program's own, the values of their attributes.
    private static List<String> skeleton(String page) {
        Document document = Jsoup.parse(page);
        return document.getAllElements().stream()
                .map(DashboardPageTest::withoutText)
                .toList();
    }

    private static String withoutText(Element element) {
        Element copy = element.clone();
        copy.empty();
        return copy.outerHtml();
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#MARKUP")
    void whateverTheTextsAreThePageHasTheSameElementsAndAttributes(String hostile) {
        for (String language : List.of("en", "de", "fr")) {
            assertThat(skeleton(page(language, hostile)))
                    .as(language)
                    .isEqualTo(skeleton(page(language, "plain words")));
        }
    }

    @ParameterizedTest
    @FieldSource("com.careervp.aws.faults.HostileTexts#MARKUP")
    void theTextsStandThereAsTexts(String hostile) {
        String shown = hostile.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");

        Document document = Jsoup.parse(page("en", hostile));

        assertThat(document.selectFirst("h1").wholeText()).isEqualTo(shown);
        assertThat(document.selectFirst("td").wholeText()).isEqualTo(shown);
    }

    @Test
    void theCharactersThatTurnTextRoundAndHalvesOfCharactersAreNotOnThePage() {
        String page = page("en", "CV \u202egnp.exe\u2066 \u0085\ud800\uffff");

        assertThat(page.codePoints())
                .noneMatch(c -> Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0x85
                        || c == 0xFFFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void thePageForbidsItselfEverythingButItsOwnStyle(String language) {
        Document document = Jsoup.parse(page(language, "plain words"));

        Element policy = document.selectFirst("meta[http-equiv=Content-Security-Policy]");
        assertThat(policy).isNotNull();
        assertThat(policy.attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        assertThat(document.head().children().indexOf(policy))
                .as("before anything that it is about")
                .isLessThan(document.head().children().indexOf(document.selectFirst("style")));
        assertThat(document.select("script, iframe, object, embed, link, base, form, img, a, [href], [src]"))
                .isEmpty();
        assertThat(document.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(document.selectFirst("style").data()).doesNotContain("url(", "@import", "expression(");
    }
}
