package com.careervp.console.ui.screens.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsViewModelTest {
    private final Inline inline = Inline.atOnce();
    private final List<Notice> notices = new ArrayList<>();
    private final JobsViewModel model = new JobsViewModel(new ScreenContext(
            new SampleWorkspace(),
            inline.tools(),
            new ScreenContext.Surroundings(
                    (screen, subject) -> {},
                    notices::add,
                    (question, confirmed) -> confirmed.accept("because"),
                    () -> {}),
            ZoneOffset.UTC,
            SampleFiles.none()));

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
        assertThat(notices)
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
}
