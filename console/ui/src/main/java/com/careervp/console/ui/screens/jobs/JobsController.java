package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.FailureGroup;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeText;
import com.careervp.contract.JobStatus;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Binds the jobs' view to its data.
final class JobsController {
    /// How many jobs of a failure group are retried at each of the first two steps.
    private static final List<Integer> STEPS = List.of(1, 10);

    private final JobsViewModel model;
    private final ScreenContext context;
    private final JobPane job;
    private final Texts texts = Texts.beside(JobsController.class, "jobs");
    private final DataTable<Job> table = new DataTable<>();

    @FXML
    private TextField filter;

    @FXML
    private Label filterError;

    @FXML
    private Label counts;

    @FXML
    private Button more;

    @FXML
    private Button onlyFailed;

    @FXML
    private Label groupsTitle;

    @FXML
    private LoadablePane groupsPane;

    @FXML
    private VBox groups;

    @FXML
    private LoadablePane tablePane;

    @FXML
    private StackPane jobHolder;

    JobsController(JobsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        job = new JobPane(model, context);
    }

    @FXML
    void initialize() {
        columns();
        tablePane.setContent(table);
        jobHolder.getChildren().setAll(job.view());
        tablePane.follow(model.pageProperty(), context.wallClock(), model::refresh);
        groupsPane.follow(model.failuresProperty(), context.wallClock(), model::refresh);
        filter.setOnAction(event -> model.search(filter.getText()));
        onlyFailed.setOnAction(event -> model.search(texts.of("filter.failed")));
        more.setOnAction(event -> model.loadMore());
        model.filterProperty().addListener((source, before, after) -> filter.setText(after));
        model.filterErrorProperty().addListener((source, before, after) -> showFilterError(after));
        model.shownProperty().addListener((source, before, after) -> showJobs(after));
        model.pageProperty().addListener((source, before, after) -> showCounts());
        model.selectedProperty().addListener((source, before, after) -> markSelected());
        model.failuresProperty().addListener((source, before, after) -> showGroups(after.data()));
        model.loadingMoreProperty().addListener((source, before, after) -> showCounts());
        table.getSelectionModel().selectedItemProperty().addListener((source, before, after) -> {
            if (after != null) {
                model.select(after.jobId());
            }
        });
        showFilterError("");
        showCounts();
    }

    private void columns() {
        table.column(texts.of("column.status"), 104, "", each -> each.status().name(), JobsController::badge);
        table.column(texts.of("column.kind"), 52, "", each -> each.key().kind().title())
                .setVisible(false);
        table.column(texts.of("column.id"), 84, "mono", Job::jobId);
        table.column(
                texts.of("column.created"),
                80,
                "mono",
                each -> TimeText.absolute(each.times().createdAt(), context.now(), context.zone()));
        table.column(
                texts.of("column.tries"),
                48,
                "number",
                each -> Integer.toString(each.run().attempts()));
        table.column(texts.of("column.error"), 120, "", Job::errorCode);
        // further columns stand in the column menu, so that those shown have room in the smallest window
        table.column(texts.of("column.user"), 90, "mono", each -> each.key().userId())
                .setVisible(false);
        table.column(texts.of("column.version"), 60, "mono", each -> each.run().workerVersion())
                .setVisible(false);
        table.setNothing(texts.of("empty.title"));
    }

    static StatusBadge badge(Job each) {
        return new StatusBadge(each.status().name(), tone(each.status()));
    }

    static Tone tone(JobStatus status) {
        return switch (status) {
            case COMPLETED -> Tone.GOOD;
            case FAILED -> Tone.BREACH;
            case PROCESSING -> Tone.CANDIDATE;
            case PENDING -> Tone.UNKNOWN;
        };
    }

    private void showFilterError(String words) {
        filterError.setText(words);
        filterError.setVisible(!words.isEmpty());
        filterError.setManaged(!words.isEmpty());
    }

    private void showJobs(List<Job> list) {
        table.showRows(list);
        markSelected();
        showCounts();
    }

    private void markSelected() {
        String wanted = model.selectedProperty().get();
        Job marked = table.getSelectionModel().getSelectedItem();
        if (marked != null && marked.jobId().equals(wanted)) {
            return;
        }
        table.getSelectionModel().clearSelection();
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).jobId().equals(wanted)) {
                table.getSelectionModel().select(i);
                return;
            }
        }
    }

    private void showCounts() {
        Optional<JobPage> last = model.lastPage();
        boolean rest = last.map(JobPage::more).orElse(false);
        int shown = model.shownProperty().get().size();
        counts.setText(texts.of(model.standsStill() ? "counts.still" : rest ? "counts.more" : "counts.all", shown));
        counts.setTooltip(new Tooltip(last.map(JobPage::note).orElse("")));
        more.setDisable(!rest || model.loadingMoreProperty().get());
    }

    private void showGroups(Optional<FailureSummary> summary) {
        groupsTitle.setText(summary.map(found -> texts.of(
                        found.complete() ? "groups.title" : "groups.title.partly",
                        found.examined(),
                        found.groups().size()))
                .orElse(texts.of("groups.none")));
        groups.getChildren()
                .setAll(summary.map(FailureSummary::groups).orElse(List.of()).stream()
                        .map(this::groupCard)
                        .toList());
    }

    private VBox groupCard(FailureGroup group) {
        Label count = new Label(Integer.toString(group.count()));
        count.getStyleClass().add("figure-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Label code = new Label(group.code());
        code.getStyleClass().add("text-medium");
        code.setMinWidth(0);
        HBox.setHgrow(code, Priority.ALWAYS);
        HBox top = new HBox(8, new StatusBadge("", Tone.BREACH), count, code);
        top.getStyleClass().add("group-top");
        Label pattern = new Label(group.pattern());
        pattern.setWrapText(true);
        pattern.getStyleClass().add("caption");
        pattern.setMaxHeight(46);
        Label versions = new Label(texts.of("groups.versions", String.join(", ", group.versions())));
        versions.getStyleClass().add("caption");
        Button show = new Button(texts.of("groups.show"));
        show.getStyleClass().addAll("small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setTooltip(new Tooltip(texts.of("groups.show.tip")));
        show.setOnAction(event -> model.search(texts.of("filter.group", group.code())));
        Label retry = new Label(texts.of("groups.retry"));
        retry.getStyleClass().add("text-muted");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(4, show, retry);
        buttons.getStyleClass().add("group-top");
        for (int step : STEPS) {
            if (group.count() > step) {
                buttons.getChildren().add(retryButton(group, step));
            }
        }
        buttons.getChildren().add(retryButton(group, group.count()));
        VBox card = new VBox(4, top, pattern, versions, buttons);
        card.getStyleClass().add("failure-group");
        return card;
    }

    private Button retryButton(FailureGroup group, int count) {
        Button retry = new Button(texts.of(count == group.count() ? "groups.retry.all" : "groups.retry.some", count));
        retry.getStyleClass().addAll("small");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setTooltip(new Tooltip(texts.of("groups.retry.tip", count)));
        retry.setOnAction(event -> askToRetry(group.jobIds().subList(0, count), group.code()));
        return retry;
    }

    private void askToRetry(List<String> jobIds, String code) {
        context.questions()
                .ask(
                        new Question(
                                texts.of("retry.question", jobIds.size()),
                                texts.of("retry.message"),
                                List.of(
                                        new Question.Fact(texts.of("fact.cause"), code),
                                        new Question.Fact(texts.of("fact.jobs"), Integer.toString(jobIds.size()))),
                                texts.of("retry.confirm"),
                                false,
                                new Question.Friction.Once()),
                        ignored -> model.retry(jobIds, texts.of("retry.reason", code)));
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    List<ScreenAction> actions() {
        ScreenAction failed =
                new ScreenAction(texts.of("failed.action"), "", () -> model.search(texts.of("filter.failed")));
        Optional<Job> open =
                model.detailProperty().get().data().flatMap(found -> found).map(JobDetail::job);
        return open.filter(each -> each.status() == JobStatus.FAILED)
                .map(each -> List.of(
                        failed,
                        new ScreenAction(
                                texts.of("retry.action"),
                                "",
                                () -> askToRetry(List.of(each.jobId()), each.errorCode()))))
                .orElse(List.of(failed));
    }
}
