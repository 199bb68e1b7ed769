package com.careervp.console.ui.screens.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.failure.FailureOrigin;
import com.careervp.console.core.metrics.ServiceCost;
import com.careervp.console.ui.fx.Inline;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.sample.SampleContext;
import com.careervp.console.ui.sample.SampleWorkspace;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
    private final SampleWorkspace workspace = new SampleWorkspace();
    private final Inline inline = Inline.atOnce();
    private final OverviewViewModel model = new OverviewViewModel(new SampleContext().context(workspace, inline));

    @Test
    void everyServiceHasItsCostOfToday() {
        model.start();
        assertThat(model.costsProperty().get().data().orElseThrow())
                .extracting(ServiceCost::service)
                .containsExactly("VPR", "CV pipeline", "CV tailoring", "Cover letters");
    }

    @Test
    void aServiceThatFailsLeavesTheOtherPartsInPlace() {
        workspace.rollout.failure = new ConsoleFailure.Expired(
                FailureOrigin.local("STS", "GetCallerIdentity", "the security token is expired"), "operator");
        model.start();
        assertThat(model.trafficProperty().get()).isInstanceOf(Loadable.Failed.class);
        assertThat(model.alarmsProperty().get()).isInstanceOf(Loadable.Ready.class);
        assertThat(model.queuesProperty().get()).isInstanceOf(Loadable.Ready.class);
        assertThat(model.costsProperty().get()).isInstanceOf(Loadable.Ready.class);
    }

    @Test
    void nothingIsReadWhileTheScreenIsHidden() {
        model.start();
        model.stop();
        assertThat(inline.repeating()).isZero();
    }
}
