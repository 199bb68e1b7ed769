package com.careervp.console.ui.screens.queues;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.queues.QueueMessage;
import com.careervp.console.core.queues.QueueName;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.sample.SampleFiles;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueuesViewModelTest {
    private static final String JOBS = "careervp-vpr-jobs-queue-dev";
    private static final String DEAD = "careervp-vpr-jobs-dlq-dev";
    private static final String MATCHER = "careervp-matcher-dlq-dev";

    private final SampleWorkspace workspace = new SampleWorkspace();
    private final Inline inline = Inline.atOnce();
    private final List<Notice> notices = new ArrayList<>();
    private final QueuesViewModel model = new QueuesViewModel(new ScreenContext(
            workspace,
            inline.tools(),
            new ScreenContext.Surroundings(
                    (screen, subject) -> {},
                    notices::add,
                    (question, confirmed) -> confirmed.accept("because"),
                    () -> {}),
            ZoneOffset.UTC,
            SampleFiles.none()));

    private List<String> shown() {
        return model.messagesProperty().get().stream()
                .map(QueueMessage::messageId)
                .toList();
    }

    @Test
    void deadLettersAreOpenedAndShownByThemselves() {
        model.start();
        assertThat(model.selectedName()).isEqualTo(DEAD);
        assertThat(model.selectedProperty().get().map(QueueOverview::deadLetterQueue))
                .contains(true);
        assertThat(shown()).containsExactly("m-1", "m-2");
    }

    @Test
    void aWorkingQueueIsLookedIntoOnlyWhenAsked() {
        model.start();
        model.select(JOBS);
        assertThat(model.peekProperty().get()).isInstanceOf(Loadable.Loading.class);
        assertThat(shown()).isEmpty();
        model.look();
        assertThat(shown()).isNotEmpty();
    }

    @Test
    void theFilterLooksIntoIdsBodiesAndAttributes() {
        model.start();
        model.filterProperty().set("not json");
        assertThat(shown()).containsExactly("m-2");
        model.filterProperty().set("vpr");
        assertThat(shown()).containsExactly("m-1");
        model.filterProperty().set("");
        assertThat(shown()).hasSize(2);
    }

    @Test
    void deadLettersGoBackToTheQueueTheyCameFrom() {
        model.start();
        assertThat(model.target()).isEqualTo(JOBS);
        model.select(JOBS);
        assertThat(model.target()).isEqualTo(JOBS);
    }

    @Test
    void queuesAreReadByServiceAndEachIsFollowedByItsDeadLetters() {
        model.start();
        assertThat(model.overviewProperty().get().data().orElseThrow())
                .extracting(each -> new QueueName(each.queue().name()).brief())
                .containsExactly(
                        "vpr-jobs-queue",
                        "vpr-jobs-dlq",
                        "cv-processing-queue",
                        "cv-processing-dlq",
                        "cv-generator-dlq",
                        "dashboard-builder-dlq",
                        "feedback-dlq",
                        "matcher-dlq",
                        "offer-generator-dlq");
        assertThat(model.groups().service(MATCHER)).isEqualTo(QueueGroups.Service.CV_PIPELINE);
        assertThat(model.groups().service("someone-elses")).isEqualTo(QueueGroups.Service.OTHER);
    }

    @Test
    void deadLettersOfAFunctionAreShownAndHaveNoWayBack() {
        model.start();
        model.select(MATCHER);
        assertThat(model.deadLetters()).isTrue();
        assertThat(model.redrivable()).isFalse();
        assertThat(shown()).isNotEmpty();
        assertThat(model.target()).isEqualTo(MATCHER);
    }

    @Test
    void aRedriveThatCannotStartIsToldAndLeavesTheScreenUsable() {
        model.start();
        model.redrive(Set.of("m-1"), 20, false, "test");
        assertThat(model.redriving().stateProperty().get()).isInstanceOf(RedriveState.Failed.class);
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("Redrive not finished"));
        assertThat(shown()).hasSize(2);
    }

    @Test
    void aDeletionTellsWhereTheCopyIs() {
        model.start();
        model.delete(Set.of("m-1", "m-2"), "duplicate");
        assertThat(notices)
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains("2 deleted").contains("backup.json"));
    }

    @Test
    void aMendedMessageIsToldWithItsNewId() {
        model.start();
        model.resend(model.messagesProperty().get().getFirst(), "{}", "mended");
        assertThat(notices)
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains(JOBS).contains("m-9"));
    }

    @Test
    void nothingIsReadWhileTheScreenIsHidden() {
        model.start();
        model.stop();
        assertThat(inline.repeating()).isZero();
    }
}
