package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.RetryOutcome;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The job that is open: read again and again, more often while it is being worked on, and what can be done with it.
final class OpenJobViewModel {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ScreenContext context;
    private final Jobs jobs;
    private final Runnable changed;
    private final boolean local;
    private final Refresh<Optional<JobDetail>> detail;
    private final OutputsViewModel outputs;
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private final ReadOnlyObjectWrapper<Instant> now;
    private Cadence.Repeating ticking = () -> {};
    private boolean started;
    private boolean often;

    /// @param changed called after the job was changed from here
    OpenJobViewModel(ScreenContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        jobs = context.workspace().jobs();
        local = context.workspace().identity().kind() == EnvironmentKind.SANDBOX;
        outputs = new OutputsViewModel(context);
        now = new ReadOnlyObjectWrapper<>(this, "now", context.now());
        detail = new Refresh<>("job", context.tools(), stop -> jobs.detail(selected.get()), Optional::isEmpty);
        detail.stateProperty().addListener((source, before, after) -> keepPace(after));
    }

    void start() {
        started = true;
        ticking = context.cadence().every(SECOND, () -> now.set(context.now()));
        if (!selected.get().isEmpty()) {
            detail.start(interval());
        }
    }

    void stop() {
        started = false;
        ticking.stop();
        detail.stop();
    }

    void refresh() {
        if (!selected.get().isEmpty()) {
            detail.now();
        }
    }

    /// Opens a job; empty text opens none.
    void select(String jobId) {
        if (jobId.equals(selected.get())) {
            return;
        }
        selected.set(jobId);
        outputs.follow(jobId);
        detail.stop();
        detail.forget();
        if (started && !jobId.isEmpty()) {
            detail.start(interval());
        }
    }

    private Duration interval() {
        if (often) {
            return local ? SECOND : Duration.ofSeconds(3);
        }
        return Duration.ofSeconds(local ? 2 : 10);
    }

    /// A job that is being worked on is watched, one that has ended is only looked after.
    private void keepPace(Loadable<Optional<JobDetail>> state) {
        boolean working = state.data()
                .flatMap(found -> found)
                .map(found -> !found.job().status().ended())
                .orElse(often);
        if (working != often) {
            often = working;
            if (started && !selected.get().isEmpty()) {
                detail.stop();
                detail.start(interval());
            }
        }
    }

    void retry(List<String> jobIds, String reason) {
        context.background()
                .run(
                        "retry",
                        stop -> jobs.retryAll(jobIds, reason),
                        outcome -> acted(outcome, "Retried", "Not retried"));
    }

    void cancel(String jobId, String reason) {
        context.background()
                .run(
                        "cancel",
                        stop -> List.of(jobs.cancel(jobId, reason)),
                        outcome -> acted(outcome, "Cancelled", "Not cancelled"));
    }

    private void acted(Outcome<List<RetryOutcome>> outcome, String done, String failed) {
        switch (outcome) {
            case Outcome.Done<List<RetryOutcome>> ended -> tell(ended.value(), done, failed);
            case Outcome.Failed<List<RetryOutcome>> broken ->
                context.notices().show(Notice.failure(failed, broken.failure()));
            case Outcome.Cancelled<List<RetryOutcome>> ignored -> {}
        }
        changed.run();
        context.surroundings().environmentChanged().run();
    }

    private void tell(List<RetryOutcome> outcomes, String done, String failed) {
        long well = outcomes.stream()
                .filter(each -> each instanceof RetryOutcome.Done)
                .count();
        String refusals = outcomes.stream()
                .map(each -> switch (each) {
                    case RetryOutcome.NotPossible refused -> refused.why();
                    case RetryOutcome.Done ignored -> "";
                })
                .filter(why -> !why.isEmpty())
                .findFirst()
                .orElse("");
        context.notices()
                .show(Notice.of(
                        refusals.isEmpty() ? Tone.GOOD : Tone.WATCH,
                        well > 0 ? done : failed,
                        well + " of " + outcomes.size() + (refusals.isEmpty() ? "." : ". " + refusals)));
    }

    OutputsViewModel outputs() {
        return outputs;
    }

    /// The open job's id; empty when none is open.
    ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<Optional<JobDetail>>> detailProperty() {
        return detail.stateProperty();
    }

    /// The environment's time, once a second while the screen is shown.
    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
