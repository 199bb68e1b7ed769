package com.careervp.console.app;

import com.careervp.console.core.rollout.WeightRequest;
import com.careervp.console.core.sandbox.SandboxControls;
import java.time.Duration;

/// What happens in the sandbox before pictures are taken, so that they show the product at work. Everything in them
/// comes from what then really ran.
enum Scenery {
    /// Nothing but the usual traffic.
    NONE,
    /// A rollout that stands at 50 percent and goes well.
    ROLLOUT,
    /// The same, then malformed messages and reports that fail verification, until alarms fire.
    TROUBLE;

    private static final String REASON = "pictures of the console";
    private static final Duration AT_TEN = Duration.ofSeconds(25);
    private static final Duration AT_FIFTY = Duration.ofSeconds(45);
    /// Alarms are evaluated each minute.
    private static final Duration UNTIL_ALARMS = Duration.ofSeconds(95);

    void prepare(SandboxEnvironment environment) {
        if (this == NONE) {
            return;
        }
        SandboxControls controls = environment.controls();
        controls.setTrafficPerMinute(240);
        change(environment, 10, AT_TEN);
        change(environment, 50, AT_FIFTY);
        if (this == TROUBLE) {
            controls.startDrill("poison-message");
            controls.startDrill("model-hallucinating");
            pause(UNTIL_ALARMS);
            controls.stopDrill("model-hallucinating");
            controls.stopDrill("poison-message");
        }
    }

    private static void change(SandboxEnvironment environment, int weight, Duration then) {
        environment.workspace().rollout().change(WeightRequest.to(weight, REASON), progress -> {});
        pause(then);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
