package com.careervp.console.ui.screens.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobStep;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleJobRecords;
import com.careervp.console.ui.sample.SampleSignIn;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.jobs.trying.TrySample;
import com.careervp.contract.StepStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {
    private final Inline inline = Inline.atOnce();
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final SampleSignIn people = new SampleSignIn();
    private final SampleContext window = new SampleContext();
    private final JobsViewModel model = model();

    private JobsViewModel model() {
        window.reach = new ScreenContext.Reach(people, SampleFiles.none().files());
        return new JobsViewModel(window.context(workspace, inline));
    }

    @Test
    void aFilterThatCannotBeUnderstoodSaysWhyAndKeepsTheOldOne() {
        model.start();
        model.search("status:failed");
        model.search("status:broken");
        assertThat(model.filterProperty().get()).isEqualTo("status:failed");
        assertThat(model.filterErrorProperty().get()).contains("broken");
        model.search("status:completed");
        assertThat(model.filterErrorProperty().get()).isEmpty();
        assertThat(model.filterProperty().get()).isEqualTo("status:completed");
    }

    @Test
    void escClearsTheFilterOnce() {
        model.start();
        model.search("status:failed day:today");
        assertThat(model.clearFilter()).isTrue();
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.clearFilter()).isFalse();
    }

    @Test
    void aJobThatIsUnknownIsSaidToBeUnknown() {
        model.start();
        model.openJob().select("no-such-job");
        assertThat(model.openJob().detailProperty().get()).isInstanceOf(Loadable.Empty.class);
    }

    @Test
    void aJobOpenedBeforeTheScreenIsShownIsReadOnceItIs() {
        model.openJob().select("no-such-job");
        assertThat(model.openJob().detailProperty().get()).isInstanceOf(Loadable.Loading.class);
        model.start();
        assertThat(model.openJob().detailProperty().get()).isInstanceOf(Loadable.Empty.class);
    }

    @Test
    void aRetryTellsHowManyWentThrough() {
        model.start();
        model.openJob().retry(List.of("a", "b", "c"), "mended");
        assertThat(window.notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).startsWith("3 of 3"));
    }

    @Test
    void nothingIsReadWhileTheScreenIsHidden() {
        model.start();
        model.openJob().select("some-job");
        model.stop();
        assertThat(inline.repeating()).isZero();
    }

    @Test
    void theFirstJobFoundIsOpenedByItself() {
        model.start();
        assertThat(model.openJob().selectedProperty().get()).isEqualTo(SampleJobRecords.RUNNING_UPLOAD);
    }

    @Test
    void aSubmittedCvIsOpenedListedAndWatchedUntilItsDocumentsAreThere() {
        people.taken = user -> workspace.jobs.jobs.addFirst(SampleJobRecords.running(SampleSignIn.JOB_ID, user));
        model.start();
        model.search("status:failed");
        submitSample();
        assertThat(model.openJob().selectedProperty().get()).isEqualTo(SampleSignIn.JOB_ID);
        assertThat(model.filterProperty().get()).isEmpty();
        assertThat(model.shownProperty().get())
                .first()
                .satisfies(job -> assertThat(job.jobId()).isEqualTo(SampleSignIn.JOB_ID));
        assertThat(steps()).contains(StepStatus.RUNNING);
        workspace.jobs.jobs.set(0, SampleJobRecords.whole(SampleSignIn.JOB_ID));
        inline.tick();
        assertThat(steps()).doesNotContain(StepStatus.RUNNING);
        assertThat(detail().outputs()).isNotEmpty();
    }

    @Test
    void aSubmittedCvThatIsNotOnRecordYetStaysOpenUntilItIs() {
        model.start();
        submitSample();
        assertThat(model.openJob().detailProperty().get()).isInstanceOf(Loadable.Empty.class);
        workspace.jobs.jobs.addFirst(SampleJobRecords.running(SampleSignIn.JOB_ID, "somebody"));
        inline.tick();
        assertThat(detail().job().jobId()).isEqualTo(SampleSignIn.JOB_ID);
    }

    private void submitSample() {
        TrySample.submit(model.trying());
    }

    private JobDetail detail() {
        return model.openJob()
                .detailProperty()
                .get()
                .data()
                .flatMap(found -> found)
                .orElseThrow();
    }

    private List<StepStatus> steps() {
        return detail().steps().stream().map(JobStep::state).toList();
    }

    @Test
    void aLinkWithAFilterShowsWhatItFindsWithTheFirstJobOpen() {
        model.start();
        model.openJob().select(SampleJobRecords.FAILED_REPORT);
        model.open("kind:tailoring");
        assertThat(model.shownProperty().get()).hasSize(1);
        assertThat(model.openJob().selectedProperty().get()).isEqualTo(SampleJobRecords.TAILORED);
        model.open(SampleJobRecords.FAILED_REPORT);
        assertThat(model.filterProperty().get()).isEqualTo("kind:tailoring");
        assertThat(model.openJob().selectedProperty().get()).isEqualTo(SampleJobRecords.FAILED_REPORT);
    }

    @Test
    void whenNothingIsFoundNothingIsOpen() {
        workspace.jobs.jobs.clear();
        model.start();
        assertThat(model.openJob().selectedProperty().get()).isEmpty();
    }
}
