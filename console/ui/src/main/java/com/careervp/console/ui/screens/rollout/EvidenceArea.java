package com.careervp.console.ui.screens.rollout;

import com.careervp.console.core.rollout.RolloutEvent;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Presentation;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.ChartCursor;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import com.careervp.console.ui.widgets.TimeSeriesChart;
import com.careervp.console.ui.widgets.TimeText;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Charts and history of the rollout. Where there is height for both they stand below each other; in a small window
/// they share one card, and the newest change stays in sight above the charts.
public final class EvidenceArea extends VBox {
    private static final double HEIGHT_FOR_BOTH = 400;

    private final Texts texts = Texts.beside(EvidenceArea.class, "rollout");
    private final TimeSeriesChart traffic = chart("traffic.title");
    private final TimeSeriesChart latency = chart("latency.title");
    private final TimeSeriesChart errors = chart("errors.title");
    private final LoadablePane trafficPane = pane(traffic);
    private final LoadablePane latencyPane = pane(latency);
    private final LoadablePane errorsPane = pane(errors);
    private final DataTable<RolloutEvent> history = new DataTable<>();
    private final LoadablePane historyPane = new LoadablePane();
    private final ToggleButton chartsChoice = new ToggleButton(texts.of("charts.tab"));
    private final ToggleButton historyChoice = new ToggleButton(texts.of("history.title"));
    private final StatusBadge newest = new StatusBadge();
    private final Label newestAt = new Label();
    private final HBox charts = new HBox(20, trafficPane, latencyPane, errorsPane);
    private final HBox bar = new HBox(8);
    private final VBox upper = new VBox(4);
    private final VBox lower = new VBox(6);
    private boolean both;

    public EvidenceArea() {
        super(10);
        setMinHeight(164);
        upper.getStyleClass().addAll("card", "evidence-card");
        lower.getStyleClass().addAll("card", "evidence-card");
        VBox.setVgrow(upper, Priority.ALWAYS);
        VBox.setVgrow(lower, Priority.ALWAYS);
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox.setVgrow(historyPane, Priority.ALWAYS);
        lower.setMaxHeight(360);
        lower.setMinHeight(150);
        historyPane.setEmptyTitle(texts.of("history.empty.title"));
        historyPane.setEmptyText(texts.of("history.empty.text"));
        historyPane.setContent(history);
        history.setMinHeight(60);
        Label title = new Label(texts.of("history.title"));
        title.getStyleClass().add("card-title");
        lower.getChildren().setAll(title);
        buildBar();
        arrange();
        heightProperty().addListener((source, before, after) -> {
            boolean room = after.doubleValue() >= HEIGHT_FOR_BOTH;
            if (room != both) {
                both = room;
                arrange();
            }
        });
    }

    private TimeSeriesChart chart(String key) {
        TimeSeriesChart made = new TimeSeriesChart();
        made.setTitle(texts.of(key));
        made.setMinSize(120, 90);
        return made;
    }

    private LoadablePane pane(TimeSeriesChart chart) {
        LoadablePane made = new LoadablePane();
        made.setEmptyTitle(texts.of("chart.empty.title"));
        made.setEmptyText(texts.of("chart.empty.text"));
        made.setContent(chart);
        made.setMinWidth(0);
        made.setPrefWidth(340);
        HBox.setHgrow(made, Priority.ALWAYS);
        return made;
    }

    private void buildBar() {
        ToggleGroup group = new ToggleGroup();
        chartsChoice.setToggleGroup(group);
        historyChoice.setToggleGroup(group);
        chartsChoice.getStyleClass().addAll("left-pill", "small", "evidence-choice");
        historyChoice.getStyleClass().addAll("right-pill", "small", "evidence-choice");
        chartsChoice.setTooltip(new Tooltip(texts.of("charts.tab.tip")));
        historyChoice.setTooltip(new Tooltip(texts.of("history.tab.tip")));
        chartsChoice.setSelected(true);
        group.selectedToggleProperty().addListener((source, before, after) -> {
            if (after == null) {
                // one of the two is always chosen
                group.selectToggle(before);
            } else {
                arrange();
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        newest.getStyleClass().add("plain-text");
        newest.setVisible(false);
        newestAt.getStyleClass().addAll("mono", "text-muted");
        newestAt.setMinWidth(USE_PREF_SIZE);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getChildren().setAll(new HBox(chartsChoice, historyChoice), gap, newest, newestAt);
    }

    private void arrange() {
        if (both) {
            upper.getChildren().setAll(charts);
            lower.getChildren().setAll(lower.getChildren().getFirst(), historyPane);
            getChildren().setAll(upper, lower);
        } else {
            lower.getChildren().remove(historyPane);
            upper.getChildren().setAll(bar, chartsChoice.isSelected() ? charts : historyPane);
            getChildren().setAll(upper);
        }
    }

    /// Shows the history, in a small window instead of the charts.
    void openHistory() {
        historyChoice.setSelected(true);
        history.requestFocus();
    }

    void resetColumns() {
        history.resetColumns();
    }

    void bind(RolloutViewModel model, ScreenContext context) {
        trafficPane.follow(model.trafficProperty(), context.wallClock(), model::refresh);
        latencyPane.follow(model.chartsProperty(), context.wallClock(), model::refresh);
        errorsPane.follow(model.chartsProperty(), context.wallClock(), model::refresh);
        historyPane.follow(model.eventsProperty(), context.wallClock(), model::refresh);
        ChartCursor cursor = new ChartCursor();
        List.of(traffic, latency, errors).forEach(chart -> chart.share(cursor));
        model.trafficProperty().addListener((source, before, after) -> showTraffic(model, context));
        model.chartsProperty().addListener((source, before, after) -> showCharts(model, context));
        buildHistory(context);
        // changes of the weight are marks on the charts, whichever of the two is read first
        model.eventsProperty()
                .addListener((source, before, after) -> after.data().ifPresent(list -> {
                    showHistory(list, context);
                    showTraffic(model, context);
                    showCharts(model, context);
                }));
    }

    private void showTraffic(RolloutViewModel model, ScreenContext context) {
        model.trafficProperty()
                .get()
                .data()
                .ifPresent(buckets -> traffic.show(Presentation.traffic(buckets, events(model)), context.zone()));
    }

    private void showCharts(RolloutViewModel model, ScreenContext context) {
        Duration blind = context.workspace().identity().metricDelay();
        model.chartsProperty().get().data().ifPresent(read -> {
            latency.show(RolloutCharts.data(read.get(0), events(model), blind), context.zone());
            errors.show(RolloutCharts.data(read.get(1), events(model), blind), context.zone());
        });
    }

    private static List<RolloutEvent> events(RolloutViewModel model) {
        return model.eventsProperty().get().data().orElse(List.of());
    }

    private void showHistory(List<RolloutEvent> list, ScreenContext context) {
        history.showRows(list);
        historyChoice.setText(texts.of("history.tab", list.size()));
        list.stream().findFirst().ifPresent(event -> {
            newest.show(Presentation.words(event), Presentation.tone(event));
            newest.setVisible(true);
            newestAt.setText(TimeText.absolute(event.at(), context.now(), context.zone()) + " · " + event.by());
        });
    }

    private void buildHistory(ScreenContext context) {
        history.column(
                        texts.of("history.at"),
                        150,
                        "mono",
                        event -> TimeText.absolute(event.at(), context.now(), context.zone()))
                .setMaxWidth(190);
        history.column(texts.of("history.what"), 260, "", Presentation::words, event -> {
            StatusBadge badge = new StatusBadge(Presentation.words(event), Presentation.tone(event));
            badge.getStyleClass().add("plain-text");
            return badge;
        });
        history.column(texts.of("history.by"), 120, "", RolloutEvent::by).setMaxWidth(220);
        history.column(texts.of("history.reason"), 260, "", RolloutEvent::reason);
        history.column(texts.of("history.detail"), 200, "", RolloutEvent::detail);
        history.getStyleClass().add("dense");
        history.setNothing(texts.of("history.empty.title"));
        history.remember(context.tables(), "history");
    }
}
