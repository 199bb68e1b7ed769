package com.careervp.console.ui.screens.jobs;

import com.careervp.console.core.jobs.TimelineEntry;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.widgets.TimeText;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What happened to a job, a line each. New lines are added below; those that are there stay as they are.
final class TimelinePane extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int LONG_TEXT = 130;
    private static final double FOLDED_HEIGHT = 52;

    private final ScreenContext context;
    private final Texts texts = Texts.beside(TimelinePane.class, "job");
    private List<TimelineEntry> shown = List.of();

    TimelinePane(ScreenContext context) {
        this.context = context;
    }

    void show(List<TimelineEntry> entries) {
        boolean longer = entries.size() >= shown.size()
                && entries.subList(0, shown.size()).equals(shown);
        if (!longer) {
            getChildren().clear();
        }
        int from = longer ? shown.size() : 0;
        entries.subList(from, entries.size()).stream().map(this::line).forEach(getChildren()::add);
        shown = List.copyOf(entries);
    }

    private HBox line(TimelineEntry entry) {
        Label at = new Label(TIME.format(entry.at().atZone(context.zone())));
        at.getStyleClass().addAll("mono", "text-muted");
        at.setMinWidth(Region.USE_PREF_SIZE);
        at.setTooltip(new Tooltip(TimeText.full(entry.at(), context.zone())));
        Label source = new Label(texts.of("source." + entry.source().name().toLowerCase(Locale.ROOT)));
        source.getStyleClass().add("timeline-source");
        source.setMinWidth(54);
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
}
