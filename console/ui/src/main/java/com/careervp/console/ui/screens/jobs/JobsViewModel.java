package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.environment.EnvironmentKind;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobFilter;
import com.careervp.console.core.jobs.JobFilterException;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.core.jobs.Jobs;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenModel;
import com.careervp.console.ui.screens.jobs.trying.TryViewModel;
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

/// The jobs a filter finds, their failures by cause, the job that is open, and the panel for trying the pipeline.
final class JobsViewModel implements ScreenModel {
    static final int PAGE = 200;

    private final ScreenContext context;
    private final Jobs jobs;
    private final boolean local;
    private final Refresh<JobPage> page;
    private final Refresh<FailureSummary> failures;
    private final OpenJobViewModel openJob;
    private final TryViewModel trying;
    private final List<JobPage> further = new ArrayList<>();
    private final ReadOnlyStringWrapper filter = new ReadOnlyStringWrapper(this, "filter", "");
    private final ReadOnlyStringWrapper filterError = new ReadOnlyStringWrapper(this, "filterError", "");
    private final ReadOnlyBooleanWrapper loadingMore = new ReadOnlyBooleanWrapper(this, "loadingMore", false);
    private final ReadOnlyObjectWrapper<List<Job>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
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
        openJob = new OpenJobViewModel(context, this::refresh);
        trying = new TryViewModel(context, this::watch);
        page.stateProperty().addListener((source, before, after) -> show());
    }

    @Override
    public void start() {
        started = true;
        if (further.isEmpty()) {
            page.start(Duration.ofSeconds(local ? 3 : 15));
        }
        failures.start(Duration.ofSeconds(local ? 4 : 30));
        openJob.start();
    }

    @Override
    public void stop() {
        started = false;
        page.stop();
        failures.stop();
        openJob.stop();
    }

    @Override
    public void refresh() {
        further.clear();
        page.now();
        failures.now();
        if (started) {
            page.start(Duration.ofSeconds(local ? 3 : 15));
        }
        openJob.refresh();
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

    /// Shows a job by its id, or what a filter finds, e.g. `kind:pipeline`, with its first job open.
    void open(String subject) {
        if (subject.indexOf(':') < 0) {
            openJob.select(subject);
        } else {
            openJob.select("");
            search(subject);
            show();
        }
    }

    /// A job was begun from here: it is opened, and the list shows it too, whatever was searched before.
    private void watch(String jobId) {
        openJob.select(jobId);
        if (!clearFilter()) {
            refresh();
        }
    }

    private void show() {
        List<Job> all = new ArrayList<>(page.state().data().map(JobPage::jobs).orElse(List.of()));
        further.forEach(next -> all.addAll(next.jobs()));
        shown.set(List.copyOf(all));
        if (openJob.selectedProperty().get().isEmpty() && !all.isEmpty()) {
            openJob.select(all.getFirst().jobId());
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

    OpenJobViewModel openJob() {
        return openJob;
    }

    TryViewModel trying() {
        return trying;
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

    ReadOnlyObjectProperty<List<Job>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Loadable<JobPage>> pageProperty() {
        return page.stateProperty();
    }

    ReadOnlyObjectProperty<Loadable<FailureSummary>> failuresProperty() {
        return failures.stateProperty();
    }
}
