package com.careervp.console.ui.screens.overview;

import com.careervp.console.core.alarms.AlarmState;
import com.careervp.console.core.alarms.AlarmTile;
import com.careervp.console.core.gates.DecisionCard;
import com.careervp.console.core.gates.GateResult;
import com.careervp.console.core.jobs.JobTally;
import com.careervp.console.core.queues.QueueOverview;
import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.core.rollout.TrafficBucket;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.MetricTile;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeLabel;
import com.careervp.console.ui.widgets.TimeSeriesChart;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the overview's view to its data.
final class OverviewController {
    private final OverviewViewModel model;
    private final ScreenContext context;
    private final Texts texts = Texts.beside(OverviewController.class, "overview");
    private final AlarmLines alarmLines;

    @FXML
    private MetricTile weight;

    @FXML
    private MetricTile requests;

    @FXML
    private MetricTile queue;

    @FXML
    private MetricTile deadLetters;

    @FXML
    private MetricTile alarmCount;

    @FXML
    private MetricTile jobCount;

    @FXML
    private LoadablePane trafficPane;

    @FXML
    private TimeSeriesChart traffic;

    @FXML
    private LoadablePane gatesPane;

    @FXML
    private StatusBadge health;

    @FXML
    private Label healthSentence;

    @FXML
    private Label nextStep;

    @FXML
    private GridPane gates;

    @FXML
    private LoadablePane alarmsPane;

    @FXML
    private VBox alarms;

    @FXML
    private LoadablePane eventsPane;

    @FXML
    private VBox events;

    @FXML
    private LoadablePane costsPane;

    @FXML
    private CostTable costs;

    @FXML
    private Hyperlink toRollout;

    @FXML
    private Hyperlink toGates;

    @FXML
    private Hyperlink toAlarms;

    @FXML
    private Hyperlink toHistory;

    OverviewController(OverviewViewModel model, ScreenContext context) {
        this.model = model;
        this.context = context;
        alarmLines = new AlarmLines(context);
    }

    @FXML
    void initialize() {
        trafficPane.follow(model.trafficProperty(), context.wallClock(), model::refresh);
        gatesPane.follow(model.cardProperty(), context.wallClock(), model::refresh);
        alarmsPane.follow(model.alarmsProperty(), context.wallClock(), model::refresh);
        eventsPane.follow(model.eventsProperty(), context.wallClock(), model::refresh);
        costsPane.follow(model.costsProperty(), context.wallClock(), model::refresh);
        model.costsProperty()
                .addListener((source, before, after) -> after.data().ifPresent(costs::show));
        model.statusProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showStatus));
        model.trafficProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showTraffic));
        model.cardProperty().addListener((source, before, after) -> after.data().ifPresent(this::showCard));
        model.queuesProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showQueues));
        model.alarmsProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showAlarms));
        model.jobsProperty().addListener((source, before, after) -> showJobs(after));
        model.eventsProperty()
                .addListener((source, before, after) -> after.data().ifPresent(this::showEvents));
        // changes of the weight are marks on the traffic, whichever of the two is read first
        model.eventsProperty()
                .addListener((source, before, after) ->
                        model.trafficProperty().get().data().ifPresent(this::showTraffic));
        weight.setOnAction(() -> context.navigator().open(ScreenId.ROLLOUT));
        requests.setOnAction(() -> context.navigator().open(ScreenId.ROLLOUT));
        queue.setOnAction(() -> context.navigator().open(ScreenId.QUEUES));
        deadLetters.setOnAction(() -> context.navigator().open(ScreenId.QUEUES));
        alarmCount.setOnAction(() -> context.navigator().open(ScreenId.ALARMS));
        jobCount.setOnAction(() -> context.navigator().open(ScreenId.JOBS));
        toRollout.setOnAction(event -> context.navigator().open(ScreenId.ROLLOUT));
        toGates.setOnAction(event -> context.navigator().open(ScreenId.ROLLOUT));
        toAlarms.setOnAction(event -> context.navigator().open(ScreenId.ALARMS));
        toHistory.setOnAction(event -> context.navigator().open(ScreenId.ROLLOUT, "history"));
    }

    private void showStatus(RolloutStatus status) {
        String phase = model.plan()
                .at(status.weight())
                .map(found -> texts.of(
                        "weight.phase", found.number(), model.plan().phases().size()))
                .orElse(texts.of(status.weight() == 0 ? "weight.zero" : "weight.between"));
        weight.show(Integer.toString(status.weight()), "%", phase);
        weight.showState(
                texts.of(status.armed() ? "weight.armed" : "weight.unarmed"),
                status.armed() ? Tone.GOOD : Tone.UNKNOWN);
    }

    private void showTraffic(List<TrafficBucket> buckets) {
        List<RolloutEvent> changes = model.eventsProperty().get().data().orElse(List.of());
        traffic.show(Presentation.traffic(buckets, changes), context.zone());
        List<TrafficBucket> recent = buckets.subList(Math.max(0, buckets.size() - 7), Math.max(0, buckets.size() - 1));
        int total = recent.stream().mapToInt(TrafficBucket::total).sum();
        int candidate = recent.stream().mapToInt(TrafficBucket::candidate).sum();
        double minutes = context.chartLength().dividedBy(60).toMillis() / 60_000.0 * Math.max(1, recent.size());
        requests.show(
                Long.toString(Math.round(total / minutes)),
                texts.of("requests.unit"),
                total == 0
                        ? texts.of("requests.none")
                        : texts.of("requests.share", Math.round(100.0 * candidate / total)));
        requests.showCourse(
                buckets.stream()
                        .limit(Math.max(0, buckets.size() - 1))
                        .map(bucket -> (double) bucket.total())
                        .toList(),
                Tone.NEUTRAL);
    }

    private void showCard(DecisionCard card) {
        health.show(card.health().word(), Presentation.tone(card.health()));
        healthSentence.setText(card.sentence());
        nextStep.setText(card.nextStep());
        gates.getChildren().clear();
        int row = 0;
        for (GateResult gate : card.gates()) {
            Label name = new Label(gate.rule().kind().label());
            Label value = new Label(gate.candidateText());
            value.getStyleClass().add("text-medium");
            Label target = new Label(gate.rule().targetText());
            target.getStyleClass().add("text-muted");
            gates.addRow(
                    row++,
                    name,
                    value,
                    target,
                    new StatusBadge(gate.verdict().word(), Presentation.tone(gate.verdict())));
        }
    }

    private void showQueues(List<QueueOverview> list) {
        List<QueueOverview> work =
                list.stream().filter(each -> !each.deadLetterQueue()).toList();
        long waiting =
                work.stream().mapToLong(each -> each.queue().depth().visible()).sum();
        long inFlight =
                work.stream().mapToLong(each -> each.queue().depth().inFlight()).sum();
        long dead = list.stream()
                .filter(QueueOverview::deadLetterQueue)
                .mapToLong(each -> each.queue().depth().total())
                .sum();
        queue.show(Long.toString(waiting), texts.of("queue.unit"), texts.of("queue.caption", inFlight));
        deadLetters.show(Long.toString(dead), texts.of("dead.unit"), texts.of(dead == 0 ? "dead.none" : "dead.some"));
        deadLetters.showState(texts.of(dead == 0 ? "dead.good" : "dead.bad"), dead == 0 ? Tone.GOOD : Tone.BREACH);
    }

    private void showAlarms(List<AlarmTile> tiles) {
        long firing = tiles.stream()
                .filter(tile -> tile.alarm().state() == AlarmState.ALARM)
                .count();
        alarmCount.show(Long.toString(firing), texts.of("alarms.unit"), texts.of("alarms.caption", tiles.size()));
        alarmCount.showState(
                texts.of(firing == 0 ? "alarms.quiet" : "alarms.firing"), firing == 0 ? Tone.GOOD : Tone.BREACH);
        alarms.getChildren().setAll(alarmLines.of(tiles));
    }

    private void showJobs(Loadable<JobTally> state) {
        state.data().ifPresent(tally -> {
            String more = tally.capped() ? "+" : "";
            jobCount.show(
                    tally.processing() + tally.pending() + more,
                    texts.of("jobs.unit"),
                    texts.of("jobs.caption", tally.completed() + more, tally.failed() + more));
            jobCount.showState(
                    texts.of(tally.failed() == 0 ? "jobs.good" : "jobs.bad"),
                    tally.failed() == 0 ? Tone.GOOD : Tone.WATCH);
        });
    }

    private void showEvents(List<RolloutEvent> list) {
        events.getChildren().setAll(list.stream().map(this::eventLine).toList());
    }

    private HBox eventLine(RolloutEvent event) {
        TimeLabel at = new TimeLabel();
        at.show(event.at(), context.now(), context.zone());
        at.getStyleClass().add("text-muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        Label by = new Label(event.by());
        by.getStyleClass().add("text-muted");
        StatusBadge what = new StatusBadge(Presentation.words(event), Presentation.tone(event));
        what.getStyleClass().add("plain-text");
        return line(what, by, at);
    }

    static HBox line(StatusBadge state, Region middle, Region end) {
        middle.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox line = new HBox(10, state, middle, end);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        return line;
    }
}
