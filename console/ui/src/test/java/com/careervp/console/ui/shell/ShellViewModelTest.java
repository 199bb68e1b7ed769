package com.careervp.console.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.sample.SampleWorkspace;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final Inline inline = Inline.atOnce();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final ShellViewModel model = new ShellViewModel(
            workspace, inline.tools(), notices::add, (ScreenId id, String subject) -> opened.add(id + " " + subject));

    @Test
    void deadLettersAndFiringAlarmsAreCounted() {
        model.start();
        assertThat(model.deadLettersProperty().get()).isEqualTo(3);
        assertThat(model.firingProperty().get()).isOne();
    }

    @Test
    void anAlarmThatStartsToFireIsToldAndLeadsToItsScreen() {
        workspace.alarms.changes.add(new AlarmChange(
                "careervp-vpr-dlq-dev", AlarmState.OK, AlarmState.ALARM, SampleWorkspace.NOW, "1 datapoint"));
        model.start();
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("careervp-vpr-dlq-dev is in ALARM");
            notice.action().run();
        });
        assertThat(opened).containsExactly("ALARMS careervp-vpr-dlq-dev");
    }

    @Test
    void anAlarmThatOnlyGetsItsFirstDataIsNotWorthANotice() {
        workspace.alarms.changes.add(
                new AlarmChange("a", AlarmState.INSUFFICIENT_DATA, AlarmState.OK, SampleWorkspace.NOW, "first data"));
        model.start();
        assertThat(notices).isEmpty();
    }

    @Test
    void stopEndsEverythingThatRepeats() {
        model.start();
        model.stop();
        assertThat(inline.repeating()).isZero();
    }

    @Test
    void theAgeOfTheWeightIsShown() {
        model.start();
        assertThat(model.ageProperty().get()).isEqualTo("data 0 s old");
    }

    @Test
    void aRollbackByTheEnvironmentsGuardIsTakenOverOnceAndTold() {
        workspace.rollout.weight = 0;
        workspace.rollout.recorded = 50;
        workspace.rollout.guardStop = new RolloutEvent(
                SampleWorkspace.NOW, RolloutEvent.Kind.ROLLED_BACK_BY_GUARD, 50, 0, "rollout-guard", "dlq alarm", "");
        model.start();
        inline.tick();
        assertThat(workspace.rollout.guardFollowed).isOne();
        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("The environment's guard rolled back from 50 %");
            assertThat(notice.text()).isEqualTo("dlq alarm");
        });
    }
}
