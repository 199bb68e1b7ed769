package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.ChartData;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeLabel;
import com.careervp.console.ui.widgets.TimeSeriesChart;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One alarm: value against limit, course, what to do, history; forcing its state for a test.
final class AlarmPane {
    private final AlarmsViewModel model;
    private final ScreenContext context;
    private final AlarmWords words;
    private final Texts texts = Texts.beside(AlarmPane.class, "alarm");
    private final Parent view;

    @FXML
    private VBox detail;

    @FXML
    private StatusBadge state;

    @FXML
    private IdLabel name;

    @FXML
    private Label meaning;

    @FXML
    private Label value;

    @FXML
    private Label rule;

    @FXML
    private TimeLabel since;

    @FXML
    private Label explained;

    @FXML
    private Label reason;

    @FXML
    private TimeSeriesChart chart;

    @FXML
    private VBox runbookBox;

    @FXML
    private Label runbook;

    @FXML
    private LoadablePane historyPane;

    @FXML
    private VBox history;

    @FXML
    private Button test;

    @FXML
    private Button reset;

    AlarmPane(AlarmsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        words = new AlarmWords(context);
        view = Views.load(AlarmPane.class, "alarm", this);
    }

    Parent view() {
        return view;
    }

    @FXML
    void initialize() {
        historyPane.follow(model.historyProperty(), context.wallClock(), model::refresh);
        model.selectedProperty().addListener((source, before, after) -> show(after));
        model.historyProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showHistory));
        test.setOnAction(event -> askToForce(AlarmState.ALARM));
        reset.setOnAction(event -> askToForce(AlarmState.OK));
        show(model.selectedProperty().get());
    }

    List<ScreenAction> actions() {
        return model.selectedProperty().get().isEmpty()
                ? List.of()
                : List.of(
                        new ScreenAction(texts.of("test.action"), "", () -> askToForce(AlarmState.ALARM)),
                        new ScreenAction(texts.of("reset.action"), "", () -> askToForce(AlarmState.OK)));
    }

    private void show(Optional<AlarmTile> selected) {
        detail.setVisible(selected.isPresent());
        selected.ifPresent(this::show);
    }

    private void show(AlarmTile tile) {
        Alarm alarm = tile.alarm();
        state.show(Presentation.word(alarm.state()), Presentation.tone(alarm.state()));
        name.setValue(alarm.name());
        meaning.setText(alarm.plainDescription());
        value.setText(AlarmWords.value(tile));
        AlarmRule watched = alarm.rule();
        rule.setText(texts.of(
                "rule.full",
                AlarmWords.limit(watched),
                watched.datapointsToAlarm(),
                watched.evaluationPeriods(),
                TimeText.duration(watched.period())));
        since.show(alarm.since(), context.now(), context.zone());
        words(explained, words.explained(alarm, tile.currentValue().isPresent()));
        words(reason, alarm.stateReason());
        chart.show(chartOf(tile), context.zone());
        Optional<String> steps = alarm.runbookId().flatMap(id -> texts.optional("runbook." + id));
        shown(runbookBox, steps.isPresent());
        steps.ifPresent(runbook::setText);
        test.setDisable(alarm.state() == AlarmState.ALARM);
        reset.setDisable(alarm.state() == AlarmState.OK);
    }

    private static void words(Label label, String text) {
        label.setText(text);
        shown(label, !text.isEmpty());
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private ChartData chartOf(AlarmTile tile) {
        AlarmRule watched = tile.alarm().rule();
        Instant to = context.now();
        return new ChartData(
                to.minus(context.chartLength()),
                to,
                AlarmNumbers.unit(watched),
                List.of(new ChartData.Series(
                        texts.of("chart.value"),
                        tile.alarm().state() == AlarmState.ALARM ? Tone.BREACH : Tone.BASELINE,
                        tile.sparkline().stream()
                                .map(point -> new ChartData.Point(point.at(), point.value()))
                                .toList(),
                        true)),
                List.of(new ChartData.Threshold(
                        watched.threshold(), texts.of("chart.limit", AlarmWords.limit(watched)), Tone.BREACH)),
                List.of(),
                null);
    }

    private void showHistory(List<AlarmChange> changes) {
        history.getChildren().setAll(changes.stream().map(this::changeLine).toList());
    }

    private VBox changeLine(AlarmChange change) {
        TimeLabel at = new TimeLabel();
        at.show(change.at(), context.now(), context.zone());
        at.getStyleClass().add("text-muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(
                8,
                new StatusBadge(Presentation.word(change.from()), Presentation.tone(change.from())),
                new Label("→"),
                new StatusBadge(Presentation.word(change.to()), Presentation.tone(change.to())),
                gap,
                at);
        line.setAlignment(Pos.CENTER_LEFT);
        Label why = new Label(change.reason());
        why.setWrapText(true);
        why.getStyleClass().add("text-muted");
        VBox box = new VBox(2, line, why);
        box.getStyleClass().add("alarm-change");
        return box;
    }

    private void askToForce(AlarmState wanted) {
        model.selectedProperty().get().ifPresent(tile -> {
            String key = wanted == AlarmState.ALARM ? "test" : "reset";
            String change = Presentation.word(tile.alarm().state()) + " → " + Presentation.word(wanted);
            context.questions()
                    .ask(
                            new Question(
                                    texts.of(key + ".question"),
                                    texts.of(key + ".message"),
                                    List.of(
                                            new Question.Fact(
                                                    texts.of("fact.alarm"),
                                                    tile.alarm().name()),
                                            new Question.Fact(texts.of("fact.change"), change),
                                            new Question.Fact(texts.of("fact.reverse"), texts.of("fact.reverse.text"))),
                                    texts.of(key + ".confirm"),
                                    false,
                                    new Question.Friction.Reason(texts.of("reason.prompt"))),
                            typed -> model.force(wanted, typed));
        });
    }
}
