package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobFilter;
import com.careervp.console.core.jobs.JobFilterException;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.core.jobs.RetryOutcome;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenModel;
import com.careervp.console.ui.theme.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The jobs a filter finds, their failures by cause, and the job that is open.
final class JobsViewModel implements ScreenModel {
    static final int PAGE = 200;

    private final ScreenContext context;
    private final Jobs jobs;
    private final boolean local;
    private final Refresh<JobPage> page;
    private final Refresh<FailureSummary> failures;
    private final Refresh<Optional<JobDetail>> detail;
    private final List<JobPage> further = new ArrayList<>();
    private final ReadOnlyStringWrapper filter = new ReadOnlyStringWrapper(this, "filter", "");
    private final ReadOnlyStringWrapper filterError = new ReadOnlyStringWrapper(this, "filterError", "");
    private final ReadOnlyBooleanWrapper loadingMore = new ReadOnlyBooleanWrapper(this, "loadingMore", false);
    private final ReadOnlyObjectWrapper<List<Job>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final ReadOnlyStringWrapper selected = new ReadOnlyStringWrapper(this, "selected", "");
    private boolean started;

    JobsViewModel(ScreenContext context) {
        this.context = context;
        jobs = context.workspace().jobs();
        local = context.workspace().identity().kind() == EnvironmentKind.SANDBOX;
        page = new Refresh<>(
                "jobs",
                context.tools(),
                stop -> jobs.search(filter.get(), "", PAGE),
                found -> found.jobs().isEmpty());
        failures = new Refresh<>(
                "failures",
                context.tools(),
                stop -> jobs.failures(filter.get()),
                found -> found.groups().isEmpty());
        detail = new Refresh<>("job", context.tools(), stop -> jobs.detail(selected.get()), Optional::isEmpty);
        page.stateProperty().addListener((source, before, after) -> show());
    }

    @Override
    public void start() {
        started = true;
        if (further.isEmpty()) {
            page.start(Duration.ofSeconds(local ? 3 : 15));
        }
        failures.start(Duration.ofSeconds(local ? 4 : 30));
        if (!selected.get().isEmpty()) {
            detail.start(Duration.ofSeconds(local ? 2 : 10));
        }
    }

    @Override
    public void stop() {
        started = false;
        page.stop();
        failures.stop();
        detail.stop();
    }

    @Override
    public void refresh() {
        further.clear();
        page.now();
        failures.now();
        if (started) {
            page.start(Duration.ofSeconds(local ? 3 : 15));
        }
        if (!selected.get().isEmpty()) {
            detail.now();
        }
    }

    /// Searches with another filter; text that cannot be understood changes nothing but the error.
    void search(String text) {
        try {
            JobFilter.parse(text, context.workspace().timing().clock());
        } catch (JobFilterException misunderstood) {
            filterError.set(misunderstood.getMessage());
            return;
        }
        filterError.set("");
        if (!text.strip().equals(filter.get())) {
            filter.set(text.strip());
            page.forget();
            failures.forget();
            refresh();
        }
    }

    /// @return whether there was a filter
    boolean clearFilter() {
        boolean filtered = !filter.get().isEmpty() || !filterError.get().isEmpty();
        if (filtered) {
            search("");
        }
        return filtered;
    }

    private void show() {
        List<Job> all = new ArrayList<>(page.state().data().map(JobPage::jobs).orElse(List.of()));
        further.forEach(next -> all.addAll(next.jobs()));
        shown.set(List.copyOf(all));
        if (selected.get().isEmpty() && !all.isEmpty()) {
            select(all.getFirst().jobId());
        }
    }

    /// The newest page that was read, for what it says about the rest.
    Optional<JobPage> lastPage() {
        return further.isEmpty() ? page.state().data() : Optional.of(further.getLast());
    }

    /// Reads the next page and appends it. The first pages then stand still until F5, so that nothing moves under the
    /// operator's hand.
    void loadMore() {
        Optional<String> token = lastPage().map(JobPage::nextToken);
        if (token.isEmpty() || loadingMore.get()) {
            return;
        }
        loadingMore.set(true);
        page.stop();
        context.background().run("more jobs", stop -> jobs.search(filter.get(), token.get(), PAGE), this::moreLoaded);
    }

    private void moreLoaded(Outcome<JobPage> outcome) {
        loadingMore.set(false);
        switch (outcome) {
            case Outcome.Done<JobPage> done -> {
                further.add(done.value());
                show();
            }
            case Outcome.Failed<JobPage> failed ->
                context.notices().show(Notice.failure("No more jobs were read", failed.failure()));
            case Outcome.Cancelled<JobPage> ignored -> {}
        }
    }

    /// Whether the list stands still because more than its first page is shown.
    boolean standsStill() {
        return !further.isEmpty();
    }

    /// Opens a job, whether or not the list shows it.
    void select(String jobId) {
        if (jobId.equals(selected.get())) {
            return;
        }
        selected.set(jobId);
        detail.stop();
        detail.forget();
        if (started) {
            detail.start(Duration.ofSeconds(local ? 2 : 10));
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
        refresh();
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

    ReadOnlyStringProperty filterProperty() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyStringProperty filterErrorProperty() {
        return filterError.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingMoreProperty() {
        return loadingMore.getReadOnlyProperty();
    }

    ReadOnlyStringProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Job>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<JobPage>> pageProperty() {
        return page.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<FailureSummary>> failuresProperty() {
        return failures.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<Optional<JobDetail>>> detailProperty() {
        return detail.stateProperty();
    }
}
