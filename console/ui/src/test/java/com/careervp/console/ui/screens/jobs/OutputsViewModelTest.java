package com.careervp.console.ui.screens.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.jobs.JobOutput;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsViewModelTest {
    private static final String JOB = "job-1";
    private static final JobOutput JSON =
            new JobOutput("cv_json", "cv_data.json", "application/json; charset=utf-8", "k");
    private static final JobOutput WORD = new JobOutput(
            "cv_word", "cv.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "k");
    private static final JobOutput HTML = new JobOutput("dashboard", "dashboard.html", "text/html", "k");

    private final SampleWorkspace workspace = new SampleWorkspace();
    private final SampleFiles files = new SampleFiles();
    private final SampleContext window = new SampleContext();

    @TempDir
    @SuppressWarnings("NullAway") // set by JUnit before the tests
    Path folder;

    private OutputsViewModel model(Inline inline) {
        window.reach = new ScreenContext.Reach(null, files.in(folder));
        OutputsViewModel model = new OutputsViewModel(window.context(workspace, inline));
        model.follow(JOB);
        return model;
    }

    @Test
    void jsonIsShownInTheConsoleAndLeavesNoFileBehind() {
        OutputsViewModel model = model(Inline.atOnce());
        model.open(JOB, JSON);
        assertThat(model.viewedProperty().get()).satisfies(view -> {
            assertThat(view)
                    .isNotNull()
                    .extracting(OutputsViewModel.View::fileName)
                    .isEqualTo("cv_data.json");
            assertThat(view)
                    .extracting(OutputsViewModel.View::text)
                    .asString()
                    .contains("\"full_name\" : \"Alma Berg\"");
        });
        assertThat(folder).isEmptyDirectory();
        assertThat(files.opened).isEmpty();
    }

    @Test
    void wordAndHtmlAreOpenedWithTheDesktopsPrograms() {
        OutputsViewModel model = model(Inline.atOnce());
        model.open(JOB, WORD);
        model.open(JOB, HTML);
        assertThat(files.opened)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("cv.docx", "dashboard.html");
        assertThat(files.opened).allSatisfy(file -> assertThat(file).hasContent("a document"));
        assertThat(window.notices).isEmpty();
        assertThat(model.size(JOB, WORD)).hasValue("a document".length());
        assertThat(model.size("job-2", WORD)).isEmpty();
    }

    @Test
    void aDesktopThatOpensNothingIsToldWithThePath() {
        files.trouble = Optional.of("No program for this kind of file is installed.");
        model(Inline.atOnce()).open(JOB, WORD);
        assertThat(window.notices).singleElement().satisfies(notice -> {
            assertThat(notice.tone()).isEqualTo(Tone.WATCH);
            assertThat(notice.text())
                    .contains("No program")
                    .contains(files.opened.getFirst().toString());
        });
    }

    @Test
    void anOutputThatIsGoneIsToldAndCanBeTriedAgain() {
        workspace.jobs.outputFailure =
                new ConsoleFailure.NotFound(FailureOrigin.local("S3", "GetObject", "no such key"));
        OutputsViewModel model = model(Inline.atOnce());
        model.open(JOB, JSON);
        model.open(JOB, WORD);
        assertThat(window.notices)
                .extracting(Notice::title)
                .containsExactly("cv_data.json not opened", "cv.docx not opened");
        assertThat(model.busy(JOB, WORD)).isFalse();
        workspace.jobs.outputFailure = null;
        model.open(JOB, WORD);
        assertThat(files.opened).hasSize(1);
    }

    @Test
    void savingWritesACopyAndSaysWhere() {
        Path target = folder.resolve("mine.docx");
        model(Inline.atOnce()).save(JOB, WORD, target);
        assertThat(target).hasContent("a document");
        assertThat(window.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).isEqualTo(target.toString()));
    }

    @Test
    void aTargetThatCannotBeWrittenIsTold() {
        model(Inline.atOnce()).save(JOB, WORD, folder.resolve("no/such/folder/mine.docx"));
        assertThat(window.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("cv.docx not saved"));
    }

    @Test
    void anOutputIsFetchedOnceAtATime() {
        Inline later = Inline.byHand();
        OutputsViewModel model = model(later);
        model.open(JOB, WORD);
        model.open(JOB, WORD);
        assertThat(model.busy(JOB, WORD)).isTrue();
        assertThat(model.busy(JOB, HTML)).isFalse();
        later.work();
        assertThat(model.busy(JOB, WORD)).isFalse();
        assertThat(files.opened).hasSize(1);
    }

    @Test
    void whatComesLateForAnotherJobIsNotShown() {
        Inline later = Inline.byHand();
        OutputsViewModel model = model(later);
        model.open(JOB, JSON);
        model.follow("job-2");
        later.work();
        assertThat(model.viewedProperty().get()).isNull();
    }
}
