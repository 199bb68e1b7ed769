package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobPage;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.jobs.trying.TryPane;
import com.careervp.console.ui.widgets.FileDrop;
import com.careervp.console.ui.widgets.LoadablePane;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Binds the jobs' view to its data.
final class JobsController {
    private static final KeyCombination TRY = new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN);
    private static final String TRY_KEYS = "Ctrl+T";
    /// How much of the width the open job has.
    private static final double JOB_SHARE = 0.34;

    private final JobsViewModel model;
    private final ScreenContext context;
    private final JobPane job;
    private final TryPane tryPane;
    private final JobTable table;
    private final Texts texts = Texts.beside(JobsController.class, "jobs");

    @FXML
    private StackPane root;

    @FXML
    private HBox columns;

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
    private Button tryIt;

    @FXML
    private LoadablePane tablePane;

    @FXML
    private StackPane jobHolder;

    @FXML
    private FileDrop drop;

    JobsController(JobsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        job = new JobPane(model.openJob(), context, model.trying()::show);
        tryPane = new TryPane(model.trying(), context.files().dialogs());
        table = new JobTable(context, model.openJob()::select);
    }

    @FXML
    void initialize() {
        tablePane.setContent(table.node());
        jobHolder.getChildren().setAll(job.view());
        columns.widthProperty()
                .addListener((source, before, after) -> jobHolder.setPrefWidth(
                        Math.clamp(after.doubleValue() * JOB_SHARE, jobHolder.getMinWidth(), jobHolder.getMaxWidth())));
        columns.getChildren().addFirst(new CausesPane(model, context, this::askToRetry));
        tablePane.follow(model.pageProperty(), context.wallClock(), model::refresh);
        filter.setOnAction(event -> model.search(filter.getText()));
        onlyFailed.setOnAction(event -> model.search(texts.of("filter.failed")));
        more.setOnAction(event -> model.loadMore());
        model.filterProperty().addListener((source, before, after) -> filter.setText(after));
        model.filterErrorProperty().addListener((source, before, after) -> showFilterError(after));
        model.shownProperty().addListener((source, before, after) -> showJobs(after));
        model.pageProperty().addListener((source, before, after) -> showCounts());
        model.openJob().selectedProperty().addListener((source, before, after) -> table.mark(after));
        model.loadingMoreProperty().addListener((source, before, after) -> showCounts());
        initializeTrying();
        showFilterError("");
        showCounts();
    }

    private void initializeTrying() {
        boolean possible = model.trying().possible();
        root.getChildren().add(root.getChildren().indexOf(drop), tryPane.view());
        drop.listen(root, tryPane::judge, model.trying()::take);
        tryIt.setDisable(!possible);
        tryIt.setTooltip(new Tooltip(texts.of(possible ? "try.tip" : "try.impossible")));
        tryIt.setOnAction(event -> model.trying().show());
        root.sceneProperty().addListener((source, before, after) -> keys(before, after));
    }

    /// The key works wherever the focus is, as long as the screen is shown.
    private void keys(@Nullable Scene before, @Nullable Scene after) {
        if (before != null) {
            before.getAccelerators().remove(TRY);
        }
        if (after != null) {
            after.getAccelerators().put(TRY, model.trying()::show);
        }
    }

    private void showFilterError(String words) {
        filterError.setText(words);
        filterError.setVisible(!words.isEmpty());
        filterError.setManaged(!words.isEmpty());
    }

    private void showJobs(List<Job> list) {
        table.show(list, model.openJob().selectedProperty().get());
        showCounts();
    }

    private void showCounts() {
        Optional<JobPage> last = model.lastPage();
        boolean rest = last.map(JobPage::more).orElse(false);
        int shown = model.shownProperty().get().size();
        counts.setText(texts.of(model.standsStill() ? "counts.still" : rest ? "counts.more" : "counts.all", shown));
        counts.setTooltip(new Tooltip(last.map(JobPage::note).orElse("")));
        more.setDisable(!rest || model.loadingMoreProperty().get());
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
                        ignored -> model.openJob().retry(jobIds, texts.of("retry.reason", code)));
    }

    void focusFilter() {
        if (!model.trying().openProperty().get()) {
            filter.requestFocus();
            filter.selectAll();
        }
    }

    List<ScreenAction> actions() {
        List<ScreenAction> actions = new ArrayList<>();
        if (model.trying().possible()) {
            actions.add(new ScreenAction(texts.of("try.action"), TRY_KEYS, model.trying()::show));
        }
        actions.add(new ScreenAction(texts.of("failed.action"), "", () -> model.search(texts.of("filter.failed"))));
        model.openJob()
                .detailProperty()
                .get()
                .data()
                .flatMap(found -> found)
                .map(JobDetail::job)
                .filter(JobPresentation::retryable)
                .ifPresent(open -> actions.add(new ScreenAction(
                        texts.of("retry.action"), "", () -> askToRetry(List.of(open.jobId()), open.errorCode()))));
        return actions;
    }
}
