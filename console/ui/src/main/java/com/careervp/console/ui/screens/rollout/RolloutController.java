package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.rollout.AdvanceVerdict;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.WeightPreview;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.StepRail;
import com.careervp.console.ui.widgets.TimeText;
import com.careervp.console.ui.widgets.WeightSlider;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the rail, the weight panel, the charts and the history. The decision card has its own controller part.
final class RolloutController {
    private final RolloutViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(RolloutController.class, "rollout");

    @FXML
    private LoadablePane railPane;

    @FXML
    private StepRail rail;

    @FXML
    private Label where;

    @FXML
    private StandingNote note;

    @FXML
    private WeightSlider slider;

    @FXML
    private Label change;

    @FXML
    private Label place;

    @FXML
    private Label reverse;

    @FXML
    private StatusBadge rules;

    @FXML
    private Region preview;

    @FXML
    private VBox progress;

    @FXML
    private VBox progressLines;

    @FXML
    private ScrollPane progressScroll;

    @FXML
    private StatusBadge result;

    @FXML
    private Button takeOver;

    @FXML
    private Button apply;

    @FXML
    private DecisionPane decision;

    @FXML
    private LoadablePane decisionPane;

    @FXML
    private LoadablePane gatesPane;

    @FXML
    private GateTable gates;

    @FXML
    private EvidenceArea evidence;

    RolloutController(RolloutViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
    }

    @FXML
    void initialize() {
        railPane.follow(model.statusProperty(), context.wallClock(), model::refresh);
        decisionPane.follow(model.cardProperty(), context.wallClock(), model::refresh);
        gatesPane.follow(model.cardProperty(), context.wallClock(), model::refresh);
        decision.bind(model);
        note.bind(model, context);
        bindWeight();
        bindProgress();
        evidence.bind(model, context);
        model.statusProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showStatus));
        model.cardProperty()
                .addListener((source, before, after) -> after.data().ifPresent(card -> {
                    gates.show(card);
                    model.statusProperty().get().data().ifPresent(this::showRail);
                }));
    }

    /// Shows the history of changes.
    void openHistory() {
        evidence.openHistory();
    }

    void resetColumns() {
        evidence.resetColumns();
    }

    private void bindWeight() {
        slider.targetProperty().bindBidirectional(model.targetProperty());
        slider.liveProperty().bind(model.liveProperty());
        model.previewProperty().addListener((source, before, after) -> showPreview(after));
        model.targetProperty().addListener((source, before, after) -> apply.setDisable(true));
        apply.setOnAction(event -> model.apply());
        apply.setDisable(true);
    }

    private void showPreview(Loadable<WeightPreview> state) {
        if (state instanceof Loadable.Failed<WeightPreview> failed) {
            change.setText(failed.why().sentence());
            place.setText("");
            reverse.setText("");
            rules.show(texts.of("rules.unknown"), Tone.UNKNOWN);
        }
        Optional<WeightPreview> shown = state.data();
        shown.ifPresent(read -> {
            change.setText(read.change());
            place.setText(read.where());
            reverse.setText(read.nothingToDo() ? texts.of("preview.none") : read.reverse());
            showRules(read);
        });
        boolean possible = shown.filter(
                        read -> read.to() == model.targetProperty().get() && !read.nothingToDo())
                .filter(read -> !(read.verdict() instanceof AdvanceVerdict.Blocked))
                .isPresent();
        apply.setDisable(!possible || model.change().runningProperty().get());
        apply.setText(shown.filter(read -> !read.nothingToDo())
                .map(read -> texts.of(read.to() > read.from() ? "apply.up" : "apply.down", read.to()))
                .orElse(texts.of("apply")));
    }

    private void showRules(WeightPreview read) {
        if (read.nothingToDo()) {
            rules.show(texts.of("rules.same", read.from()), Tone.UNKNOWN);
            return;
        }
        switch (read.verdict()) {
            case AdvanceVerdict.Free ignored ->
                rules.show(texts.of(read.to() < read.from() ? "rules.down" : "rules.free"), Tone.GOOD);
            case AdvanceVerdict.NeedsReason needs ->
                rules.show(
                        texts.of(needs.override() ? "rules.override" : "rules.watch", String.join("; ", needs.why())),
                        Tone.WATCH);
            case AdvanceVerdict.Blocked blocked ->
                rules.show(texts.of("rules.blocked", String.join("; ", blocked.why())), Tone.BREACH);
        }
    }

    private void bindProgress() {
        WeightChange running = model.change();
        running.lines().addListener((ListChangeListener<ChangeLine>) news -> {
            progressLines
                    .getChildren()
                    .setAll(running.lines().stream().map(this::line).toList());
            progressScroll.layout();
            progressScroll.setVvalue(1);
        });
        running.resultProperty().addListener((source, before, after) -> {
            result.show(after.words(), after.tone());
            takeOver.setVisible(after.lockInTheWay());
            takeOver.setManaged(after.lockInTheWay());
            boolean any = !after.words().isEmpty();
            progress.setVisible(any);
            progress.setManaged(any);
            preview.setVisible(!any);
            preview.setManaged(!any);
        });
        model.targetProperty().addListener((source, before, after) -> {
            if (!running.runningProperty().get()) {
                progress.setVisible(false);
                progress.setManaged(false);
                preview.setVisible(true);
                preview.setManaged(true);
            }
        });
        running.runningProperty().addListener((source, before, after) -> slider.setDisable(after));
        progress.setVisible(false);
        progress.setManaged(false);
        takeOver.setVisible(false);
        takeOver.setManaged(false);
        takeOver.setOnAction(event -> model.takeOver());
    }

    private Node line(ChangeLine line) {
        Label at = new Label(TimeText.absolute(line.at(), context.now(), context.zone()));
        at.getStyleClass().addAll("mono", "text-muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        StatusBadge what = new StatusBadge(line.what(), line.tone());
        what.getStyleClass().add("plain-text");
        Label state = new Label(line.state());
        state.getStyleClass().addAll("mono", "text-muted");
        return new HBox(10, at, what, state);
    }

    private void showStatus(RolloutStatus status) {
        showRail(status);
        String since = status.soaking()
                .map(soak -> texts.of("header.since", status.state().changedBy(), TimeText.duration(soak.elapsed())))
                .orElse("");
        String phase = model.plan()
                .at(status.weight())
                .map(found -> texts.of(
                        "header.phase", found.number(), model.plan().phases().size(), status.weight()))
                .orElse(texts.of(status.weight() == 0 ? "header.zero" : "header.between", status.weight()));
        where.setText(since.isEmpty() ? phase : phase + "   ·   " + since);
    }

    private void showRail(RolloutStatus status) {
        rail.show(RolloutRail.steps(
                model.plan(), status, model.cardProperty().get().data()));
    }
}
