package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette.Ink;
import com.careervp.console.ui.theme.Tone;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// Chooses the candidate's percentage. Every whole percent can be chosen; dragging snaps to the plan's weights when
/// close. Keys: arrows ±1, Page Up / Page Down to the next plan weight, Home 0, End 100. The live weight stays marked
/// while another one is chosen.
public final class WeightSlider extends PaintedRegion {
    /// The weights of the plan, drawn with ticks and figures.
    static final List<Integer> PLAN_WEIGHTS = List.of(0, 10, 50, 100);

    private static final int SNAP_DISTANCE = 2;
    private static final double SIDE = 18;

    private final IntegerProperty target = new SimpleIntegerProperty(this, "target", 0) {
        @Override
        public void set(int value) {
            super.set(Math.clamp(value, 0, 100));
        }
    };
    private final IntegerProperty live = new SimpleIntegerProperty(this, "live", 0);
    private final SimpleObjectProperty<@Nullable Integer> hover = new SimpleObjectProperty<>(this, "hover", null);

    public WeightSlider() {
        getStyleClass().add("weight-slider");
        setMinSize(240, 76);
        setPrefSize(480, 76);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Candidate weight in percent");
        target.addListener((source, before, after) -> {
            repaint();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        live.addListener((source, before, after) -> repaint());
        hover.addListener((source, before, after) -> repaint());
        focusedProperty().addListener((source, before, after) -> repaint());
        disabledProperty().addListener((source, before, after) -> repaint());
        setOnMousePressed(event -> {
            requestFocus();
            target.set(snapped(event.getX()));
        });
        setOnMouseDragged(event -> target.set(snapped(event.getX())));
        setOnMouseMoved(event -> hover.set(snapped(event.getX())));
        setOnMouseExited(event -> hover.set(null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// The nearest plan weight when it is close, else the nearest whole percent.
    static int snap(double percent) {
        int whole = (int) Math.round(Math.clamp(percent, 0, 100));
        return PLAN_WEIGHTS.stream()
                .filter(weight -> Math.abs(weight - percent) <= SNAP_DISTANCE)
                .findFirst()
                .orElse(whole);
    }

    private int snapped(double x) {
        return snap((x - SIDE) / Math.max(1, getWidth() - 2 * SIDE) * 100);
    }

    private void onKey(KeyEvent event) {
        KeyCode code = event.getCode();
        int now = target.get();
        switch (code) {
            case RIGHT, UP -> target.set(now + 1);
            case LEFT, DOWN -> target.set(now - 1);
            case HOME -> target.set(0);
            case END -> target.set(100);
            case PAGE_UP ->
                target.set(PLAN_WEIGHTS.stream()
                        .filter(weight -> weight > now)
                        .findFirst()
                        .orElse(100));
            case PAGE_DOWN ->
                target.set(PLAN_WEIGHTS.reversed().stream()
                        .filter(weight -> weight < now)
                        .findFirst()
                        .orElse(0));
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) target.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 100.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    void paint(GraphicsContext brush, double width, double height) {
        double y = 40;
        double opacity = isDisabled() ? 0.5 : 1;
        brush.setGlobalAlpha(opacity);
        paintTrack(brush, width, y);
        paintTicks(brush, width, y);
        paintLive(brush, width, y);
        Integer pointed = hover.get();
        if (pointed != null && pointed != target.get() && !isDisabled()) {
            brush.setFill(palette().of(Tone.CANDIDATE).deriveColor(0, 1, 1, 0.35));
            brush.fillOval(x(pointed, width) - 6, y - 6, 12, 12);
        }
        paintThumb(brush, x(target.get(), width), y);
        brush.setGlobalAlpha(1);
    }

    private void paintTrack(GraphicsContext brush, double width, double y) {
        brush.setFill(palette().of(Tone.BASELINE).deriveColor(0, 1, 1, 0.28));
        brush.fillRoundRect(SIDE, y - 3, width - 2 * SIDE, 6, 6, 6);
        brush.setFill(palette().of(Tone.CANDIDATE));
        brush.fillRoundRect(SIDE, y - 3, x(target.get(), width) - SIDE, 6, 6, 6);
    }

    private void paintTicks(GraphicsContext brush, double width, double y) {
        brush.setFont(Font.font("Inter Tabular", 11));
        brush.setTextBaseline(VPos.CENTER);
        brush.setTextAlign(TextAlignment.CENTER);
        for (int percent = 0; percent <= 100; percent += 5) {
            boolean planned = PLAN_WEIGHTS.contains(percent);
            double x = Math.floor(x(percent, width)) + 0.5;
            brush.setStroke(palette().of(planned ? Ink.MUTED : Ink.GRID));
            brush.setLineWidth(1);
            brush.strokeLine(x, y + 9, x, y + (planned ? 16 : 12));
            if (planned || percent == 25 || percent == 75) {
                brush.setFill(palette().of(planned ? Ink.TEXT : Ink.MUTED));
                brush.fillText(percent + (planned ? " %" : ""), x, y + 25);
            }
        }
    }

    private void paintLive(GraphicsContext brush, double width, double y) {
        double x = x(live.get(), width);
        brush.setFill(palette().of(Ink.MUTED));
        brush.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {y - 19, y - 19, y - 12}, 3);
        if (live.get() != target.get()) {
            brush.fillText("live " + live.get() + " %", Math.clamp(x, SIDE + 14, width - SIDE - 14), y - 28);
        }
    }

    private void paintThumb(GraphicsContext brush, double x, double y) {
        Color ink = palette().of(Tone.CANDIDATE);
        if (isFocused()) {
            brush.setFill(ink.deriveColor(0, 1, 1, 0.25));
            brush.fillOval(x - 14, y - 14, 28, 28);
        }
        brush.setFill(palette().of(Ink.SURFACE));
        brush.fillOval(x - 10, y - 10, 20, 20);
        brush.setStroke(ink);
        brush.setLineWidth(3);
        brush.strokeOval(x - 8.5, y - 8.5, 17, 17);
        if (live.get() == target.get() || Math.abs(x(live.get(), getWidth()) - x) > 60) {
            brush.setFill(palette().of(Ink.TEXT));
            brush.setFont(Font.font("Inter Tabular", FontWeight.BOLD, 13));
            brush.setTextAlign(TextAlignment.CENTER);
            brush.fillText(target.get() + " %", Math.clamp(x, SIDE + 8, getWidth() - SIDE - 8), y - 28);
        }
    }

    private double x(int percent, double width) {
        return SIDE + (width - 2 * SIDE) * percent / 100.0;
    }

    public int getTarget() {
        return target.get();
    }

    public void setTarget(int percent) {
        target.set(percent);
    }

    /// The chosen percentage.
    public IntegerProperty targetProperty() {
        return target;
    }

    /// The percentage in force.
    public IntegerProperty liveProperty() {
        return live;
    }
}
