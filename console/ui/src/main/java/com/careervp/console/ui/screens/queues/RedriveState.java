package com.careervp.console.ui.screens.queues;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.queues.RedriveOutcome;
import com.careervp.console.core.queues.RedriveProgress;

/// Where the redrive that was started last is. It goes on when the screen is left.
sealed interface RedriveState {

    /// None was started.
    record Idle() implements RedriveState {}

    record Running(String queue, RedriveProgress progress) implements RedriveState {}

    record Ended(String queue, RedriveOutcome outcome) implements RedriveState {}

    record Failed(String queue, ConsoleFailure why) implements RedriveState {}
}
