package com.careervp.console.ui.screens.jobs.trying;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.services.PdfFile;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleSignIn;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.contract.DeploymentStage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TryViewModelTest {
    private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1LTEifQ.c2lnbmF0dXJl";

    private final SampleSignIn people = new SampleSignIn();
    private final SampleContext window = new SampleContext();
    private final List<String> started = new ArrayList<>();
    private final Inline inline = Inline.atOnce();

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    private TryViewModel model() {
        return model(new SampleWorkspace(), inline);
    }

    private TryViewModel model(SampleWorkspace workspace, Inline tools) {
        window.reach = new ScreenContext.Reach(people, new SampleFiles().in(folder));
        TryViewModel model = new TryViewModel(window.context(workspace, tools), started::add);
        model.show();
        return model;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theSampleGoesThroughWithOneClickAndASubmit() {
        TryViewModel model = model();
        model.useSampleCv();
        model.submit();
        assertThat(started).containsExactly(SampleSignIn.JOB_ID);
        assertThat(model.openProperty().get()).isFalse();
        assertThat(people.calls).hasSize(2).first().asString().isEqualTo("/api/job-postings");
        assertThat(people.calls.getLast())
                .startsWith("/api/v1/cv/upload?language=en&job_id=posting-1")
                .contains("sample-cv.pdf");
        assertThat(people.users).containsOnly("try-1122-120530");
    }

    @Test
    void theSampleCvIsAPdfAndTheSamplePostingIsWhole() {
        PdfFile cv = SampleMaterial.cv();
        assertThat(new String(cv.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(SampleMaterial.posting().roleTitle()).isNotBlank();
    }

    @Test
    void withoutAPostingNothingIsStored() {
        TryViewModel model = model();
        model.useSampleCv();
        model.choiceProperty().set(PostingChoice.NONE);
        model.submit();
        assertThat(people.calls).singleElement().asString().doesNotContain("job_id");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldBeforeAnythingIsSent() {
        TryViewModel model = model();
        model.choiceProperty().set(PostingChoice.FILE);
        model.personProperty().set(" ");
        model.submit();
        assertThat(model.errors().cv().get()).contains("CV is missing");
        assertThat(model.errors().posting().get()).contains("posting is missing");
        assertThat(model.errors().person().get()).contains("empty");
        assertThat(people.calls).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "../x", "ümlaut", "-first", "a/b"})
    void aPersonsNameThatNoUrlCarriesIsRefusedAtItsField(String name) {
        TryViewModel model = model();
        model.useSampleCv();
        model.personProperty().set(name);
        model.submit();
        assertThat(model.errors().person().get()).contains("\"" + name + "\"");
        assertThat(people.calls).isEmpty();
        model.personProperty().set("somebody");
        assertThat(model.errors().person().get()).isEmpty();
    }

    @Test
    void aFileThatOnlyIsNamedLikeAPdfIsRefusedWhenItIsDropped() throws IOException {
        TryViewModel model = model();
        model.take(List.of(file("cv.pdf", "GIF89a")));
        assertThat(model.cvProperty().get()).isNull();
        assertThat(model.errors().cv().get()).startsWith("The CV does not begin with %PDF");
        model.submit();
        assertThat(people.calls).isEmpty();
    }

    @Test
    void aCvThatIsTooLargeIsRefusedWithoutReadingIt() throws IOException {
        Path large = file("cv.pdf", "%PDF-1.7");
        try (RandomAccessFile grown = new RandomAccessFile(large.toFile(), "rw")) {
            grown.setLength(PdfFile.LIMIT_BYTES + 1);
        }
        TryViewModel model = model();
        model.take(List.of(large));
        assertThat(model.errors().cv().get()).contains("10 MB");
        assertThat(model.cvProperty().get()).isNull();
    }

    @Test
    void aCvThatCannotBeReadAnyMoreIsSaidAtItsField() {
        TryViewModel model = model();
        model.take(List.of(folder.resolve("gone.pdf")));
        assertThat(model.errors().cv().get()).contains("not there");
    }

    @Test
    void aDroppedPairOpensThePanelWithBoth() throws IOException {
        TryViewModel model = model();
        model.close();
        model.take(List.of(
                file(
                        "posting.json",
                        "{\"company_name\":\"A\",\"role_title\":\"B\",\"requirements\":[\"C\"],"
                                + "\"language\":\"de\"}"),
                file("Lebenslauf.PDF", "%PDF-1.7 …")));
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.cvProperty().get())
                .satisfies(cv -> assertThat(cv).extracting(PdfFile::name).isEqualTo("Lebenslauf.PDF"));
        assertThat(model.choiceProperty().get()).isEqualTo(PostingChoice.FILE);
        assertThat(model.languageProperty().get()).isEqualTo(DocumentLanguage.GERMAN);
    }

    @Test
    void aPostingThatLacksFieldsSaysWhich() throws IOException {
        TryViewModel model = model();
        model.choosePosting(file("posting.json", "{\"company_name\":7}"));
        assertThat(model.errors().posting().get()).contains("company_name is 7").contains("role_title is missing");
        model.choiceProperty().set(PostingChoice.SAMPLE);
        assertThat(model.errors().posting().get()).isEmpty();
    }

    @Test
    void whatTheApiRefusesStandsWhereItBelongs() {
        TryViewModel model = model();
        model.useSampleCv();
        people.refusal = SampleSignIn.refusal(400, "INVALID_PDF", "the file is encrypted");
        model.submit();
        assertThat(model.errors().cv().get()).contains("encrypted");
        model.useSampleCv();
        people.refusal = SampleSignIn.refusal(429, "RATE_LIMIT_EXCEEDED", "later");
        model.submit();
        assertThat(model.errors().trouble().get()).contains("RATE_LIMIT_EXCEEDED");
        assertThat(model.openProperty().get()).isTrue();
        assertThat(started).isEmpty();
        people.refusal = null;
        model.submit();
        assertThat(started).hasSize(1);
    }

    @Test
    void aTokenIsSentOnceAndThenForgotten() {
        people.token = true;
        TryViewModel model = model(new SampleWorkspace(EnvironmentKind.AWS, DeploymentStage.DEV), inline);
        model.useSampleCv();
        model.submit();
        assertThat(model.errors().person().get()).contains("id token is missing");
        model.personProperty().set(TOKEN);
        model.submit();
        assertThat(people.users).containsOnly(TOKEN);
        assertThat(model.personProperty().get()).isEmpty();
    }

    @Test
    void aTokenDoesNotOutliveThePanel() {
        people.token = true;
        TryViewModel model = model(new SampleWorkspace(EnvironmentKind.AWS, DeploymentStage.DEV), inline);
        model.personProperty().set(TOKEN);
        assertThat(model.close()).isTrue();
        assertThat(model.personProperty().get()).isEmpty();
        assertThat(model.close()).isFalse();
    }

    @Test
    void aTokenThatIsNoneIsRefusedAtItsField() {
        people.token = true;
        TryViewModel model = model(new SampleWorkspace(EnvironmentKind.AWS, DeploymentStage.DEV), inline);
        model.useSampleCv();
        model.personProperty().set("abc");
        model.submit();
        assertThat(model.errors().person().get()).contains("token");
        assertThat(people.calls).isEmpty();
    }

    @Test
    void inProductionItAsksFirst() {
        window.answer = null;
        TryViewModel model = model(new SampleWorkspace(EnvironmentKind.AWS, DeploymentStage.PROD), inline);
        model.useSampleCv();
        model.submit();
        assertThat(window.questions).hasSize(1);
        assertThat(people.calls).isEmpty();
    }

    @Test
    void closingStopsASendingUnderWay() {
        Inline later = Inline.byHand();
        TryViewModel model = model(new SampleWorkspace(), later);
        model.useSampleCv();
        model.submit();
        assertThat(model.sendingProperty().get()).isTrue();
        model.close();
        later.work();
        assertThat(model.sendingProperty().get()).isFalse();
        assertThat(started).isEmpty();
    }

    @Test
    void aSecondSubmitWhileTheFirstIsUnderWaySendsNothing() {
        Inline later = Inline.byHand();
        TryViewModel model = model(new SampleWorkspace(), later);
        model.useSampleCv();
        model.submit();
        model.submit();
        later.work();
        assertThat(started).hasSize(1);
    }

    @Test
    void whereNobodyCanBeSignedInThePanelStaysClosed() {
        TryViewModel model = new TryViewModel(new SampleContext().context(new SampleWorkspace(), inline), started::add);
        model.show();
        assertThat(model.possible()).isFalse();
        assertThat(model.openProperty().get()).isFalse();
    }
}
