package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette;
import com.careervp.console.ui.theme.Palette.Ink;
import com.careervp.console.ui.theme.Tone;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import eu.hansolo.tilesfx.chart.ChartData;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// One alarm as a tile: state, name, value against its limit, recent course, since when. The course and the value are
/// a TilesFX tile in the theme's colours.
public final class AlarmCard extends VBox {
    private final Palette palette = new Palette();
    private final StatusBadge state = new StatusBadge();
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label limit = new Label();
    private final Label since = new Label();
    private final Tooltip whole = new Tooltip();
    private final Sparkline flat = new Sparkline();
    private final Tile tile;
    private Tone tone = Tone.UNKNOWN;

    /// What a card shows.
    ///
    /// @param value the newest value; `NaN` when nothing was measured
    /// @param unit e.g. `messages`; empty when the alarm has none
    /// @param limitText e.g. `≥ 1`
    /// @param course oldest first
    /// @param sinceText e.g. `since 14 m 02 s`
    public record Content(
            String name,
            String stateWord,
            Tone tone,
            double value,
            String unit,
            String limitText,
            List<Double> course,
            String sinceText) {
        public Content {
            course = List.copyOf(course);
        }
    }

    public AlarmCard(Runnable action) {
        getStyleClass().addAll("card", "alarm-card");
        setPrefSize(248, 128);
        setMinSize(220, 128);
        tile = TileBuilder.create()
                .skinType(Tile.SkinType.SMOOTH_AREA_CHART)
                .animated(false)
                .smoothing(false)
                .valueVisible(false)
                .customFontEnabled(true)
                .customFont(Font.font("Inter Tabular", 13))
                .roundedCorners(false)
                .build();
        tile.setMinSize(40, 32);
        tile.setMouseTransparent(true);
        StackPane course = new StackPane(tile, flat);
        VBox.setVgrow(course, Priority.ALWAYS);
        name.getStyleClass().add("text-medium");
        since.getStyleClass().add("caption");
        limit.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(8, state, gap, since);
        top.setAlignment(Pos.CENTER_LEFT);
        value.getStyleClass().add("figure-small");
        unit.getStyleClass().add("text-muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox figures = new HBox(5, value, unit, space, limit);
        figures.setAlignment(Pos.BASELINE_LEFT);
        name.setTooltip(whole);
        getChildren().addAll(palette, top, name, figures, course);
        palette.onChange(this::recolour);
        recolour();
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        pseudoClassStateChanged(PseudoClass.getPseudoClass("actionable"), true);
        setOnMouseClicked(event -> action.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                action.run();
            }
        });
    }

    /// Shows an alarm.
    public void show(Content content) {
        tone = content.tone();
        state.show(content.stateWord(), tone);
        name.setText(content.name());
        since.setText(content.sinceText());
        limit.setText("limit " + content.limitText());
        whole.setText(content.name());
        value.setText(Double.isNaN(content.value()) ? "–" : ChartScale.number(content.value()));
        unit.setText(content.unit());
        showCourse(content.course());
        getStyleClass().removeIf(each -> each.startsWith("tone-"));
        getStyleClass().add(tone.styleClass());
        setAccessibleText(content.name() + " " + content.stateWord() + " " + content.value() + " " + content.unit()
                + ", limit " + content.limitText() + ", " + content.sinceText());
        recolour();
    }

    /// A course without any change has no area to fill: it is a flat line.
    private void showCourse(List<Double> course) {
        boolean changes = course.stream().distinct().count() > 1;
        tile.setVisible(changes);
        flat.setVisible(!changes);
        flat.show(changes ? List.of() : course, tone);
        if (changes) {
            tile.setChartData(course.stream()
                    .map(each -> new ChartData("", each, Color.TRANSPARENT))
                    .toList());
        }
    }

    private void recolour() {
        tile.setBackgroundColor(palette.of(Ink.SURFACE));
        tile.setForegroundBaseColor(palette.of(Ink.TEXT));
        tile.setBarColor(palette.of(tone));
    }
}
