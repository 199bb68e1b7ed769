package com.careervp.console.ui.screens.alarms;

import com.careervp.console.core.alarms.Alarm;
import com.careervp.console.core.alarms.AlarmChange;
import com.careervp.console.core.alarms.AlarmRule;
import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.metrics.MetricPoint;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.AlarmCard;
import com.careervp.console.ui.widgets.ChartData;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeLabel;
import com.careervp.console.ui.widgets.TimeSeriesChart;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Binds the alarms' view to its data. Tiles are kept by alarm name, so that a refresh changes their content only.
final class AlarmsController {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double NARROWEST_TILE = 222;

    private final AlarmsViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(AlarmsController.class, "alarms");
    private final Map<String, AlarmCard> views = new LinkedHashMap<>();

    @FXML
    private TextField filter;

    @FXML
    private ToggleButton firingOnly;

    @FXML
    private Label counts;

    @FXML
    private LoadablePane tilesPane;

    @FXML
    private TilePane tiles;

    @FXML
    private Label nothingMatches;

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

    AlarmsController(AlarmsViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
    }

    @FXML
    void initialize() {
        filter.textProperty().bindBidirectional(model.filterProperty());
        firingOnly.selectedProperty().bindBidirectional(model.firingOnlyProperty());
        tilesPane.follow(model.tilesProperty(), context.wallClock(), model::refresh);
        historyPane.follow(model.historyProperty(), context.wallClock(), model::refresh);
        model.shownProperty().addListener((ListChangeListener<AlarmTile>) change -> showTiles());
        model.selectedProperty().addListener((source, before, after) -> showDetail(after));
        model.historyProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showHistory));
        test.setOnAction(event -> askToForce(AlarmState.ALARM));
        reset.setOnAction(event -> askToForce(AlarmState.OK));
        tiles.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.DOWN) {
                step(1);
                event.consume();
            } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP) {
                step(-1);
                event.consume();
            }
        });
        tiles.widthProperty().addListener((source, before, after) -> fillWidth(after.doubleValue()));
        detail.setVisible(false);
    }

    /// As many columns as fit, and no gap at their right.
    private void fillWidth(double width) {
        double gap = tiles.getHgap();
        int columns = Math.max(1, (int) ((width + gap) / (NARROWEST_TILE + gap)));
        tiles.setPrefTileWidth(Math.floor((width - gap * (columns - 1)) / columns));
    }

    private void step(int by) {
        model.move(by);
        AlarmCard view = views.get(model.selectedName());
        if (view != null) {
            view.requestFocus();
        }
    }

    void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    List<ScreenAction> actions() {
        return model.selectedProperty().get().isEmpty()
                ? List.of()
                : List.of(
                        new ScreenAction(texts.of("test.action"), "", () -> askToForce(AlarmState.ALARM)),
                        new ScreenAction(texts.of("reset.action"), "", () -> askToForce(AlarmState.OK)));
    }

    private void showTiles() {
        List<AlarmTile> shown = model.shownProperty();
        views.keySet().retainAll(shown.stream().map(tile -> tile.alarm().name()).toList());
        for (AlarmTile tile : shown) {
            views.computeIfAbsent(tile.alarm().name(), this::newView).show(content(tile));
        }
        List<AlarmCard> ordered = shown.stream()
                .map(tile -> views.computeIfAbsent(tile.alarm().name(), this::newView))
                .toList();
        if (!tiles.getChildren().equals(ordered)) {
            tiles.getChildren().setAll(ordered);
        }
        nothingMatches.setVisible(shown.isEmpty());
        nothingMatches.setManaged(shown.isEmpty());
        counts.setText(texts.of("counts", model.firing(), shown.size(), model.total()));
        markSelected();
    }

    private AlarmCard newView(String alarmName) {
        return new AlarmCard(() -> model.select(alarmName));
    }

    private void markSelected() {
        views.forEach(
                (alarmName, card) -> card.pseudoClassStateChanged(SELECTED, alarmName.equals(model.selectedName())));
    }

    private AlarmCard.Content content(AlarmTile tile) {
        Alarm alarm = tile.alarm();
        return new AlarmCard.Content(
                shortName(alarm),
                Presentation.word(alarm.state()),
                Presentation.tone(alarm.state()),
                tile.currentValue().orElse(Double.NaN),
                AlarmNumbers.unit(alarm.rule()),
                alarm.rule().comparison()
                        + " "
                        + AlarmNumbers.text(alarm.rule(), alarm.rule().threshold()),
                tile.sparkline().stream().map(MetricPoint::value).toList(),
                texts.of("since", TimeText.relative(alarm.since(), context.now())));
    }

    /// The physical name without what every alarm has in common.
    private static String shortName(Alarm alarm) {
        return alarm.name().replaceFirst("^careervp-", "").replaceFirst("-alarm-[a-z]+$", "");
    }

    private static String valueText(AlarmTile tile) {
        return tile.currentValue().isEmpty()
                ? "–"
                : AlarmNumbers.text(tile.alarm().rule(), tile.currentValue().getAsDouble());
    }

    private void showDetail(Optional<AlarmTile> selected) {
        detail.setVisible(selected.isPresent());
        selected.ifPresent(this::showDetail);
        markSelected();
    }

    private void showDetail(AlarmTile tile) {
        Alarm alarm = tile.alarm();
        state.show(Presentation.word(alarm.state()), Presentation.tone(alarm.state()));
        name.setValue(alarm.name());
        meaning.setText(alarm.plainDescription());
        value.setText(valueText(tile));
        AlarmRule watched = alarm.rule();
        rule.setText(texts.of(
                "rule.full",
                watched.comparison(),
                AlarmNumbers.text(watched, watched.threshold()),
                watched.datapointsToAlarm(),
                watched.evaluationPeriods(),
                TimeText.duration(watched.period())));
        since.show(alarm.since(), context.now(), context.zone());
        reason.setText(alarm.stateReason());
        chart.show(chartOf(tile), context.zone());
        Optional<String> steps = alarm.runbookId().flatMap(id -> texts.optional("runbook." + id));
        runbookBox.setVisible(steps.isPresent());
        runbookBox.setManaged(steps.isPresent());
        steps.ifPresent(runbook::setText);
        test.setDisable(alarm.state() == AlarmState.ALARM);
        reset.setDisable(alarm.state() == AlarmState.OK);
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
                        watched.threshold(),
                        watched.comparison() + " " + AlarmNumbers.text(watched, watched.threshold()),
                        Tone.BREACH)),
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
            context.questions()
                    .ask(
                            new Question(
                                    texts.of(key + ".question"),
                                    texts.of(key + ".message"),
                                    List.of(
                                            new Question.Fact(
                                                    texts.of("fact.alarm"),
                                                    tile.alarm().name()),
                                            new Question.Fact(
                                                    texts.of("fact.change"),
                                                    Presentation.word(
                                                                    tile.alarm().state()) + " → "
                                                            + Presentation.word(wanted)),
                                            new Question.Fact(texts.of("fact.reverse"), texts.of("fact.reverse.text"))),
                                    texts.of(key + ".confirm"),
                                    false,
                                    new Question.Friction.Reason(texts.of("reason.prompt"))),
                            typed -> model.force(wanted, typed));
        });
    }
}
