package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.FailureGroup;
import com.careervp.console.core.jobs.FailureSummary;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.CodeText;
import com.careervp.console.ui.widgets.LoadablePane;
import com.careervp.console.ui.widgets.StatusBadge;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Failures by cause. In a narrow window it is a mere rail while there are none, and leaves its room to the list; it
/// opens by itself only when something was searched, never while the operator works in the list.
final class CausesPane extends VBox {
    /// How many jobs of a failure group are retried at each of the first two steps.
    private static final List<Integer> STEPS = List.of(1, 10);

    /// From this width of the screen on the list has room enough beside it.
    private static final double ROOM_FOR_ALL = 1400;

    private static final double OPEN_WIDTH = 188;
    private static final double ROOMY_WIDTH = 240;
    private static final double RAIL_WIDTH = 44;

    private final JobsViewModel model;
    private final BiConsumer<List<String>, String> retry;
    private final Texts texts = Texts.beside(CausesPane.class, "jobs");
    private final Label title = new Label();
    private final Button fold = new Button("", new FontIcon("fth-chevrons-left"));
    private final HBox head = new HBox(title, fold);
    private final VBox groups = new VBox(12);
    private final LoadablePane pane = new LoadablePane();
    private final Button unfold = new Button("", new FontIcon("fth-chevrons-right"));
    private final Label railCount = new Label();
    private Optional<FailureSummary> shown = Optional.empty();
    private boolean decided;

    /// @param retry gets ids and cause of the jobs that shall be retried
    CausesPane(JobsViewModel model, ScreenContext context, BiConsumer<List<String>, String> retry) {
        this.model = model;
        this.retry = retry;
        getStyleClass().addAll("card", "causes");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        icon(fold, "groups.fold", () -> open(false));
        icon(unfold, "groups.unfold", () -> open(true));
        railCount.getStyleClass().add("rail-count");
        railCount.setMinWidth(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        pane.setContent(scroll);
        pane.setEmptyTitle(texts.of("groups.empty.title"));
        pane.setEmptyText(texts.of("groups.empty.text"));
        pane.follow(model.failuresProperty(), context.wallClock(), model::refresh);
        VBox.setVgrow(pane, Priority.ALWAYS);
        model.failuresProperty().addListener((source, before, after) -> follow(after));
        model.filterProperty().addListener((source, before, after) -> decided = false);
        open(false);
        show(Optional.empty());
    }

    private void icon(Button button, String key, Runnable action) {
        button.getStyleClass().addAll("flat", "button-icon", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of(key)));
        button.setAccessibleText(texts.of(key));
        button.setOnAction(event -> {
            decided = true;
            action.run();
        });
    }

    private void follow(Loadable<FailureSummary> state) {
        boolean read = !(state instanceof Loadable.Loading<FailureSummary>);
        if (read && !decided) {
            decided = true;
            open(!(state instanceof Loadable.Empty<FailureSummary>) || roomForAll());
        }
        show(state.data());
    }

    private boolean roomForAll() {
        return getParent() instanceof Region around && around.getWidth() >= ROOM_FOR_ALL;
    }

    private void open(boolean wide) {
        if (wide) {
            getChildren().setAll(head, pane);
        } else {
            getChildren().setAll(unfold, railCount);
        }
        setAlignment(wide ? Pos.TOP_LEFT : Pos.TOP_CENTER);
        getStyleClass().remove("rail");
        if (!wide) {
            getStyleClass().add("rail");
        }
        double width = wide ? roomForAll() ? ROOMY_WIDTH : OPEN_WIDTH : RAIL_WIDTH;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    private void show(Optional<FailureSummary> summary) {
        String words = summary.map(found -> texts.of(
                        found.complete() ? "groups.title" : "groups.title.partly",
                        found.examined(),
                        found.groups().size()))
                .orElse(texts.of("groups.none"));
        title.setText(words);
        int failures = summary.map(found ->
                        found.groups().stream().mapToInt(FailureGroup::count).sum())
                .orElse(0);
        railCount.setText(failures > 999 ? "999+" : Integer.toString(failures));
        railCount.setTooltip(new Tooltip(words));
        railCount.getStyleClass().removeAll(Tone.BREACH.styleClass(), Tone.UNKNOWN.styleClass());
        railCount.getStyleClass().add((failures > 0 ? Tone.BREACH : Tone.UNKNOWN).styleClass());
        if (summary.equals(shown)) {
            return;
        }
        // the same causes keep their cards, and a button its focus
        shown = summary;
        groups.getChildren()
                .setAll(summary.map(FailureSummary::groups).orElse(List.of()).stream()
                        .map(this::groupCard)
                        .toList());
    }

    private VBox groupCard(FailureGroup group) {
        Label count = new Label(Integer.toString(group.count()));
        count.getStyleClass().add("figure-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(6, new StatusBadge("", Tone.BREACH), count);
        top.getStyleClass().add("group-top");
        Label code = new Label(CodeText.breakable(group.code()));
        code.getStyleClass().add("text-medium");
        code.setWrapText(true);
        code.setMinHeight(USE_PREF_SIZE);
        Label pattern = new Label(group.pattern());
        pattern.setWrapText(true);
        pattern.getStyleClass().add("caption");
        pattern.setMaxHeight(46);
        pattern.setTooltip(new Tooltip(group.pattern()));
        Label versions = new Label(texts.of("groups.versions", String.join(", ", group.versions())));
        versions.getStyleClass().add("caption");
        boolean worked = group.versions().stream().anyMatch(version -> !version.isBlank());
        versions.setManaged(worked);
        versions.setVisible(worked);
        VBox card = new VBox(4, top, code, pattern, versions, buttons(group));
        card.getStyleClass().add("failure-group");
        return card;
    }

    private HBox buttons(FailureGroup group) {
        Button show = new Button(texts.of("groups.show"));
        show.getStyleClass().addAll("small");
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setTooltip(new Tooltip(texts.of("groups.show.tip")));
        show.setOnAction(event -> narrow(texts.of("filter.group", group.code())));
        Label words = new Label(texts.of("groups.retry"));
        words.getStyleClass().add("text-muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(4, show, words);
        buttons.getStyleClass().add("group-top");
        for (int step : STEPS) {
            if (group.count() > step) {
                buttons.getChildren().add(retryButton(group, step));
            }
        }
        buttons.getChildren().add(retryButton(group, group.count()));
        return buttons;
    }

    /// What was searched stays searched: a cause may be another day's, or a part that a complete job lacks.
    private void narrow(String term) {
        String now = model.filterProperty().get();
        model.search(now.contains(term) ? now : now + " " + term);
    }

    private Button retryButton(FailureGroup group, int count) {
        Button button = new Button(texts.of(count == group.count() ? "groups.retry.all" : "groups.retry.some", count));
        button.getStyleClass().addAll("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.of("groups.retry.tip", count)));
        button.setOnAction(event -> retry.accept(group.jobIds().subList(0, count), group.code()));
        return button;
    }
}
