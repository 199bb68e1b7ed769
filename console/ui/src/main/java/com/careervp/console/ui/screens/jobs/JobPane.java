package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.Job;
import com.careervp.console.core.jobs.JobDetail;
import com.careervp.console.core.jobs.ReadableResult;
import com.careervp.console.core.logs.LogLine;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.JsonViewer;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.StepGraph;
import com.careervp.contract.JobStatus;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One job: its steps, what it has made, what happened when, what it was given, what went wrong.
final class JobPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final OpenJobViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(JobPane.class, "job");
    private final JobPresentation presentation = new JobPresentation();
    private final TimelinePane timeline;
    private final OutputsPane outputs;
    private final JobFacts facts = new JobFacts();
    private final Parent view;
    private @Nullable JobTabs tabs;

    @FXML
    private VBox nothing;

    @FXML
    private Button tryFromNothing;

    @FXML
    private LoadablePane pane;

    @FXML
    private FontIcon kindIcon;

    @FXML
    private Label kind;

    @FXML
    private StatusBadge status;

    @FXML
    private Label tries;

    @FXML
    private IdLabel jobId;

    @FXML
    private VBox errorBox;

    @FXML
    private Label error;

    @FXML
    private StepGraph graph;

    @FXML
    private TabPane parts;

    @FXML
    private ScrollPane outputsHolder;

    @FXML
    private ScrollPane timelineHolder;

    @FXML
    private ScrollPane factsHolder;

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

    /// @param tryIt opens the panel in which the pipeline is tried
    JobPane(OpenJobViewModel model, ScreenContext context, Runnable tryIt) {
        this.model = model;
        this.context = context;
        timeline = new TimelinePane(context);
        outputs = new OutputsPane(model.outputs(), context.files().dialogs());
        view = Views.load(JobPane.class, "job", this);
        tryFromNothing.setOnAction(event -> tryIt.run());
        tryFromNothing.setDisable(context.signIn().isEmpty());
    }

    Parent view() {
        return view;
    }

    @FXML
    void initialize() {
        timelineHolder.setContent(timeline);
        outputsHolder.setContent(outputs);
        factsHolder.setContent(facts);
        nothing.visibleProperty().bind(model.selectedProperty().isEmpty());
        pane.visibleProperty().bind(model.selectedProperty().isNotEmpty());
        pane.follow(model.detailProperty(), context.wallClock(), model::refresh);
        model.detailProperty()
                .addListener((source, before, after) ->
                        after.data().flatMap(found -> found).ifPresent(this::show));
        model.nowProperty().addListener((source, before, after) -> graph.tick(after));
        tabs = new JobTabs(parts, model.outputs());
    }

    private void show(JobDetail detail) {
        Job job = detail.job();
        kindIcon.setIconLiteral(JobPresentation.icon(job.key().kind()));
        kind.setText(job.key().kind().title());
        status.show(job.status().name(), JobPresentation.tone(job));
        tries.setText(texts.of("tries", job.run().attempts()));
        jobId.setValue(job.jobId());
        showTrouble(job);
        present(graph, !detail.steps().isEmpty());
        graph.show(presentation.stages(detail.steps()), context.now(), context.zone());
        Objects.requireNonNull(tabs).show(job.key().kind(), detail.outputs().size());
        outputs.show(job.jobId(), detail.outputs(), job.status().ended());
        timeline.show(detail.timeline());
        facts.show(detail);
        input.show(detail.input().isEmpty() ? texts.of("input.none") : detail.input());
        set(report, detail.result().isEmpty() ? texts.of("result.none") : ReadableResult.of(detail.result()));
        result.show(detail.result().isEmpty() ? texts.of("result.none") : detail.result());
        set(logs, detail.logs().isEmpty() ? texts.of("logs.none") : logText(detail.logs()));
        notes.setText(String.join(" ", detail.notes()));
        present(notes, !detail.notes().isEmpty());
        showActions(job);
    }

    private void showActions(Job job) {
        present(retry, JobPresentation.retryable(job));
        present(cancel, job.status() == JobStatus.PENDING);
        retry.setOnAction(event -> ask(job, "retry", reason -> model.retry(List.of(job.jobId()), reason)));
        cancel.setOnAction(event -> ask(job, "cancel", reason -> model.cancel(job.jobId(), reason)));
    }

    private void showTrouble(Job job) {
        String words = presentation.trouble(job);
        present(errorBox, !words.isEmpty());
        error.setText(words);
        error.setTooltip(new Tooltip(words));
        errorBox.getStyleClass().removeAll(Tone.BREACH.styleClass(), Tone.WATCH.styleClass());
        errorBox.getStyleClass().add((job.status() == JobStatus.FAILED ? Tone.BREACH : Tone.WATCH).styleClass());
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Text that did not change is left alone, so that a refresh does not scroll it away.
    private static void set(TextArea area, String text) {
        if (!text.equals(area.getText())) {
            area.setText(text);
        }
    }

    private String logText(List<LogLine> lines) {
        return lines.stream()
                .map(line -> TIME.format(line.at().atZone(context.zone())) + "  "
                        + line.message().strip())
                .collect(Collectors.joining("\n"));
    }

    private void ask(Job job, String what, Consumer<String> confirmed) {
        context.questions()
                .ask(
                        new Question(
                                texts.of(what + ".question"),
                                texts.of(what + ".message"),
                                List.of(
                                        new Question.Fact(texts.of("fact.job"), job.jobId()),
                                        new Question.Fact(
                                                texts.of("fact.kind"),
                                                job.key().kind().title()),
                                        new Question.Fact(
                                                texts.of("fact.state"),
                                                job.status().name())),
                                texts.of(what + ".confirm"),
                                false,
                                new Question.Friction.Reason(texts.of("reason.prompt"))),
                        confirmed);
    }
}
