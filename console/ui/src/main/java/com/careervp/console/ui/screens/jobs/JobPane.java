package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.JobError;
import com.careervp.console.core.jobs.ReadableResult;
import com.careervp.console.core.jobs.TimelineEntry;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.JsonViewer;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeText;
import com.careervp.contract.JobStatus;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One job: what happened when, what it was given, what came out, what went wrong.
final class JobPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private static final int LONG_TEXT = 130;
    private static final double FOLDED_HEIGHT = 52;

    private final JobsViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(JobPane.class, "job");
    private final Parent view;

    @FXML
    private LoadablePane pane;

    @FXML
    private StatusBadge status;

    @FXML
    private Label summary;

    @FXML
    private IdLabel jobId;

    @FXML
    private VBox errorBox;

    @FXML
    private Label error;

    @FXML
    private GridPane facts;

    @FXML
    private VBox timeline;

    @FXML
    private JsonViewer input;

    @FXML
    private TextArea report;

    @FXML
    private JsonViewer result;

    @FXML
    private TextArea logs;

    @FXML
    private Label notes;

    @FXML
    private Button retry;

    @FXML
    private Button cancel;

    JobPane(JobsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        view = Views.load(JobPane.class, "job", this);
    }

    Parent view() {
        return view;
    }

    @FXML
    void initialize() {
        // nothing is open before the list has shown its first job
        pane.visibleProperty().bind(model.selectedProperty().isNotEmpty());
        pane.follow(model.detailProperty(), context.wallClock(), model::refresh);
        model.detailProperty()
                .addListener((source, before, after) ->
                        after.data().flatMap(found -> found).ifPresent(this::show));
    }

    private void show(JobDetail detail) {
        Job job = detail.job();
        status.show(job.status().name(), JobsController.tone(job.status()));
        summary.setText(texts.of("summary", job.key().kind().title(), job.run().attempts()));
        jobId.setValue(job.jobId());
        showError(job);
        showFacts(job);
        timeline.getChildren().setAll(detail.timeline().stream().map(this::line).toList());
        input.show(detail.input().isEmpty() ? texts.of("input.none") : detail.input());
        set(report, detail.result().isEmpty() ? texts.of("result.none") : ReadableResult.of(detail.result()));
        result.show(detail.result().isEmpty() ? texts.of("result.none") : detail.result());
        set(logs, detail.logs().isEmpty() ? texts.of("logs.none") : logText(detail.logs()));
        notes.setText(String.join(" ", detail.notes()));
        notes.setVisible(!detail.notes().isEmpty());
        notes.setManaged(!detail.notes().isEmpty());
        retry.setDisable(job.status() != JobStatus.FAILED);
        cancel.setDisable(job.status() != JobStatus.PENDING);
        retry.setOnAction(event -> ask(job, "retry", reason -> model.retry(List.of(job.jobId()), reason)));
        cancel.setOnAction(event -> ask(job, "cancel", reason -> model.cancel(job.jobId(), reason)));
    }

    /// Text that did not change is left alone, so that a refresh does not scroll it away.
    private static void set(TextArea area, String text) {
        if (!text.equals(area.getText())) {
            area.setText(text);
        }
    }

    private void showError(Job job) {
        boolean failed = !job.errorCode().isEmpty();
        errorBox.setVisible(failed);
        errorBox.setManaged(failed);
        error.setText(job.errorCode() + " · " + job.errorMessage());
        error.setTooltip(new Tooltip(job.errorMessage()));
    }

    private void showFacts(Job job) {
        facts.getChildren().clear();
        fact("fact.user", job.key().userId());
        fact("fact.application", job.key().applicationId());
        fact("fact.version", job.run().workerVersion());
        fact("fact.duration", job.times().processing().map(TimeText::duration).orElse(""));
        fact("fact.model", job.cost().model());
        fact(
                "fact.tokens",
                job.cost().model().isEmpty()
                        ? ""
                        : texts.of(
                                "fact.tokens.text",
                                job.cost().inputTokens(),
                                job.cost().outputTokens()));
        fact(
                "fact.cost",
                job.cost().model().isEmpty() ? "" : "$" + job.cost().usd().toPlainString());
        fact("fact.message", job.run().messageId());
        fact("fact.trace", job.run().traceId());
        fact(
                "fact.previous",
                job.run().previousErrors().stream().map(JobError::code).collect(Collectors.joining(", ")));
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            Label name = new Label(texts.of(key));
            name.getStyleClass().add("text-muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(value);
            text.getStyleClass().add("mono");
            text.setMinWidth(0);
            facts.addRow(facts.getRowCount(), name, text);
        }
    }

    private HBox line(TimelineEntry entry) {
        Label at = new Label(time(entry.at()));
        at.getStyleClass().addAll("mono", "text-muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label source = new Label(texts.of("source." + entry.source().name().toLowerCase(Locale.ROOT)));
        source.getStyleClass().add("timeline-source");
        source.setMinWidth(62);
        Label text = new Label(entry.trouble() ? "✗ " + entry.text() : entry.text());
        text.setWrapText(true);
        text.setMinWidth(0);
        if (entry.trouble()) {
            text.getStyleClass().addAll("tone-breach", "toned");
        }
        fold(text);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, at, source, text);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("timeline-line");
        return line;
    }

    /// A long text takes three lines until it is clicked.
    private void fold(Label text) {
        if (text.getText().length() < LONG_TEXT) {
            return;
        }
        text.setMaxHeight(FOLDED_HEIGHT);
        text.setTooltip(new Tooltip(texts.of("timeline.unfold")));
        text.getStyleClass().add("folded");
        text.setOnMouseClicked(event -> {
            boolean folded = text.getMaxHeight() == FOLDED_HEIGHT;
            text.setMaxHeight(folded ? Double.MAX_VALUE : FOLDED_HEIGHT);
            text.setMinHeight(folded ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        });
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(context.zone()));
    }

    private String logText(List<LogLine> lines) {
        return lines.stream()
                .map(line -> time(line.at()) + "  " + line.message().strip())
                .collect(Collectors.joining("\n"));
    }

    private void ask(Job job, String what, java.util.function.Consumer<String> confirmed) {
        context.questions()
                .ask(
                        new Question(
                                texts.of(what + ".question"),
                                texts.of(what + ".message"),
                                List.of(
                                        new Question.Fact(texts.of("fact.job"), job.jobId()),
                                        new Question.Fact(
                                                texts.of("fact.state"),
                                                job.status().name())),
                                texts.of(what + ".confirm"),
                                false,
                                new Question.Friction.Reason(texts.of("reason.prompt"))),
                        confirmed);
    }
}
