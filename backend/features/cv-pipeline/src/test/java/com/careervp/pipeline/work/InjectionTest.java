package com.careervp.pipeline.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.aws.faults.HostileTexts;
import com.careervp.contract.ErrorCodes;
import com.careervp.contract.PipelineOutput;
import com.careervp.contract.PipelineStatus;
import com.careervp.contract.PipelineStep;
import com.careervp.contract.StepStatus;
import com.careervp.kernel.career.JobPosting;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.pipeline.job.PipelineJob;
import com.careervp.pipeline.testing.CvPdfs;
import com.careervp.pipeline.testing.Deliveries.Receiver;
import com.careervp.pipeline.testing.PipelineWorld;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// CVs and postings with markup and with instructions to language models, through the whole pipeline.
class InjectionTest {
    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z:]+)");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]+");

    static List<String> instructions() {
        return HostileTexts.INSTRUCTIONS;
    }

    static Stream<String> markup() {
        return HostileTexts.MARKUP.stream()
                .map(text -> text.codePoints()
                        .filter(c -> c >= ' ' && c <= '~')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(PRINTABLE.asMatchPredicate());
    }

    private static PipelineJob run(PipelineWorld world, byte[] pdf, JobPosting posting) {
        String postingId = world.postings.store(PipelineWorld.USER, posting).id();
        AcceptUpload.Outcome taken = world.accept()
                .accept(new AcceptUpload.Request(PipelineWorld.USER, "cv.pdf", "en", Optional.of(postingId)), pdf);
        assertThat(taken).isInstanceOf(AcceptUpload.Outcome.Accepted.class);
        world.workOff();
        return world.theJob();
    }

    private static List<byte[]> uploads(String text) {
        return List.of(CvPdfs.with("- " + text), CvPdfs.withWhiteText(text), CvPdfs.withWhiteText("", text));
    }

    private static String markupOf(PipelineWorld world, PipelineJob job) throws IOException {
        List<String> texts = new ArrayList<>();
        for (PipelineOutput output : PipelineOutput.values()) {
            for (byte[] content : world.files.history(job.id(), output)) {
                switch (output) {
                    case CV_WORD, OFFER_WORD -> texts.addAll(parts(content));
                    case DASHBOARD_HTML -> texts.add(new String(content, StandardCharsets.UTF_8));
                    case CV_JSON, MATCH_JSON, FEEDBACK_JSON -> {
                        // data, not markup
                    }
                }
            }
        }
        return String.join("\n", texts);
    }

    private static List<String> parts(byte[] word) throws IOException {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                parts.add(entry.getName() + "\n" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                entry = zip.getNextEntry();
            }
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void aModelThatObeysWhileItExtractsFailsTheJobAndNothingOfItIsKept(String instruction) {
        for (byte[] pdf : uploads(instruction)) {
            PipelineWorld world = new PipelineWorld();
            world.model(new ObeyingModel(world.offline(), Set.of(DocumentKind.CV_EXTRACTION)));

            PipelineJob job = run(world, pdf, CvPdfs.posting());

            assertThat(job.status()).isEqualTo(PipelineStatus.FAILED);
            assertThat(job.failure().orElseThrow().code()).isEqualTo(ErrorCodes.FVS_HALLUCINATION_DETECTED);
            assertThat(job.failure().orElseThrow().message())
                    .contains("education")
                    .doesNotContain("MIT", "PhD");
            assertThat(world.cvs.size()).isZero();
            assertThat(world.cache.size()).isZero();
            assertThat(world.files.size()).as("the upload alone").isEqualTo(1);
            assertThat(world.deliveries.deadLetters()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = DocumentKind.class,
            names = {"CV_MATCH", "CV_FEEDBACK", "OFFER_LETTER"})
    void aModelThatObeysInOneDocumentFailsThatStepAndTheClaimReachesNothing(DocumentKind obeying) throws IOException {
        for (String instruction : HostileTexts.INSTRUCTIONS) {
            for (byte[] pdf : uploads(instruction)) {
                assertCaught(obeying, pdf, CvPdfs.posting());
            }
            assertCaught(obeying, CvPdfs.plain(), CvPdfs.posting(instruction));
        }
    }

    private static void assertCaught(DocumentKind obeying, byte[] pdf, JobPosting posting) throws IOException {
        PipelineWorld world = new PipelineWorld();
        world.model(new ObeyingModel(world.offline(), Set.of(obeying)));

        PipelineJob job = run(world, pdf, posting);

        PipelineStep step = switch (obeying) {
            case CV_MATCH -> PipelineStep.MATCH;
            case CV_FEEDBACK -> PipelineStep.FEEDBACK;
            default -> PipelineStep.OFFER;
        };
        assertThat(job.status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(job.state(step).status()).isEqualTo(StepStatus.FAILED);
        assertThat(job.state(step).errorCode()).isEqualTo(ErrorCodes.FVS_HALLUCINATION_DETECTED);
        assertThat(job.outputs()).hasSize(5);
        assertThat(String.join(" ", dashboardAnd(world, job))).doesNotContain("15 years of experience");
    }

    private static List<String> dashboardAnd(PipelineWorld world, PipelineJob job) throws IOException {
        String dashboard = new String(
                world.files.output(job.id(), PipelineOutput.DASHBOARD_HTML).orElseThrow(), StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>(List.of(Jsoup.parse(dashboard).text()));
        if (job.outputs().containsKey(PipelineOutput.OFFER_WORD)) {
            texts.addAll(parts(
                    world.files.output(job.id(), PipelineOutput.OFFER_WORD).orElseThrow()));
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void whatTheOfflineWriterMakesOfInstructionsClaimsNothing(String instruction) throws IOException {
        for (byte[] pdf : uploads(instruction)) {
            PipelineWorld world = new PipelineWorld();
            PipelineJob job = run(world, pdf, CvPdfs.posting(instruction));

            assertThat(job.status()).isEqualTo(PipelineStatus.COMPLETED);
            assertThat(PipelineStep.branches())
                    .allSatisfy(step ->
                            assertThat(job.state(step).status()).as(step.id()).isEqualTo(StepStatus.DONE));
            assertThat(dashboardAnd(world, job))
                    .noneMatch(text -> text.contains(HostileTexts.CLAIM) || text.contains("15 years"));
            assertThat(world.cvs.newest(PipelineWorld.USER).orElseThrow().cv().education())
                    .hasSize(1)
                    .noneMatch(course -> course.degree().contains("PhD"));
        }
    }

    @ParameterizedTest
    @MethodSource("markup")
    void markupInCvsAndPostingsNeverBecomesMarkup(String markup) throws IOException {
        Set<String> elements = elements(new PipelineWorld(), CvPdfs.plain(), CvPdfs.posting());
        PipelineWorld withoutLetter = new PipelineWorld();
        withoutLetter.kill(delivery -> delivery.receiver() == Receiver.OFFER);
        elements.addAll(elements(withoutLetter, CvPdfs.plain(), CvPdfs.posting()));
        for (byte[] pdf : uploads("Led the team of " + markup)) {
            assertThat(elements(new PipelineWorld(), pdf, CvPdfs.posting("Knowledge of " + markup)))
                    .isSubsetOf(elements);
        }
        JobPosting everywhere = new JobPosting(
                markup,
                markup,
                List.of(markup),
                List.of(markup, "Experience in shift planning"),
                List.of(markup),
                "en");
        assertThat(elements(new PipelineWorld(), CvPdfs.plain(), everywhere)).isSubsetOf(elements);
    }

    /// Names of all elements of the dashboard and of the parts of the Word files, and the names of the parts.
    private static Set<String> elements(PipelineWorld world, byte[] pdf, JobPosting posting) throws IOException {
        PipelineJob job = run(world, pdf, posting);
        assertThat(job.status()).isEqualTo(PipelineStatus.COMPLETED);
        assertThat(markupOf(world, job)).doesNotContain("<script>alert", "<img src=x", "<iframe src", "<svg/onload");
        Set<String> names = new TreeSet<>();
        String dashboard = new String(
                world.files.output(job.id(), PipelineOutput.DASHBOARD_HTML).orElseThrow(), StandardCharsets.UTF_8);
        Jsoup.parse(dashboard)
                .getAllElements()
                .forEach(element -> names.add("page " + element.tagName() + " "
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .collect(Collectors.joining(" "))));
        for (PipelineOutput output : List.of(PipelineOutput.CV_WORD, PipelineOutput.OFFER_WORD)) {
            // a company that is called "]]>" gets no letter
            for (String part : parts(world.files.output(job.id(), output).orElse(new byte[0]))) {
                assertThat(part).doesNotContain("TargetMode=\"External\"", "vbaProject", "altChunk", "w:instrText");
                names.add("part " + part.lines().findFirst().orElseThrow());
                TAG.matcher(part).results().map(MatchResult::group).forEach(tag -> names.add("word " + tag));
            }
        }
        return names;
    }

    @Test
    void anInstructionIsNoSourceEvenWhereItStandsInTheCvThatIsKept() {
        PipelineWorld world = new PipelineWorld();
        PipelineJob job = run(world, CvPdfs.with("- " + HostileTexts.INSTRUCTIONS.getFirst()), CvPdfs.posting());

        assertThat(job.matchScore().orElseThrow())
                .isEqualTo(run(new PipelineWorld(), CvPdfs.plain(), CvPdfs.posting())
                        .matchScore()
                        .orElseThrow());
    }
}
