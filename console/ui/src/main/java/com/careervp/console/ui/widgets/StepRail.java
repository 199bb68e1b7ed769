package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Palette.Ink;
import com.careervp.console.ui.theme.Tone;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// The phases of a rollout on one line: what is done, where it stands and how far, what is to come.
public final class StepRail extends PaintedRegion {
    private List<Step> steps = List.of();

    /// How a step stands.
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    /// @param detail up to two lines below the step, e.g. `14 h 08 m / 24 h` and `4 120 / 200 samples`
    /// @param progress how far the current step is, from 0 to 1
    public record Step(String name, String detail, State state, double progress) {}

    public StepRail() {
        getStyleClass().add("step-rail");
        setMinSize(320, 60);
        setPrefSize(720, 60);
    }

    /// Shows these steps from left to right.
    public void show(List<Step> newSteps) {
        steps = List.copyOf(newSteps);
        setAccessibleText(steps.stream()
                .map(step -> step.name() + " " + step.state() + " " + step.detail())
                .collect(Collectors.joining(", ")));
        repaint();
    }

    @Override
    void paint(GraphicsContext brush, double width, double height) {
        if (steps.isEmpty()) {
            return;
        }
        double slot = width / steps.size();
        double y = 14;
        for (int i = 0; i < steps.size() - 1; i++) {
            paintConnection(brush, slot * i + 10, slot * (i + 1) + 10, y, steps.get(i));
        }
        for (int i = 0; i < steps.size(); i++) {
            paintStep(brush, slot * i + 10, y, slot - 18, steps.get(i));
        }
    }

    private void paintConnection(GraphicsContext brush, double from, double to, double y, Step step) {
        double start = from + 10;
        double end = to - 10;
        brush.setLineWidth(2);
        brush.setStroke(palette().of(Ink.GRID));
        brush.strokeLine(start, y, end, y);
        double share = switch (step.state()) {
            case DONE -> 1;
            case CURRENT -> Math.clamp(step.progress(), 0, 1);
            case AHEAD -> 0;
        };
        if (share > 0) {
            brush.setStroke(palette().of(step.state() == State.DONE ? Tone.GOOD : Tone.CANDIDATE));
            brush.strokeLine(start, y, start + (end - start) * share, y);
        }
    }

    private void paintStep(GraphicsContext brush, double x, double y, double room, Step step) {
        Color ink = switch (step.state()) {
            case DONE -> palette().of(Tone.GOOD);
            case CURRENT -> palette().of(Tone.CANDIDATE);
            case AHEAD -> palette().of(Ink.MUTED);
        };
        brush.setStroke(ink);
        brush.setFill(ink);
        brush.setLineWidth(2);
        switch (step.state()) {
            case DONE -> {
                brush.fillOval(x - 8, y - 8, 16, 16);
                brush.setStroke(palette().of(Ink.SURFACE));
                brush.strokePolyline(new double[] {x - 4, x - 1, x + 4}, new double[] {y, y + 3, y - 3}, 3);
            }
            case CURRENT -> {
                brush.strokeOval(x - 8, y - 8, 16, 16);
                brush.fillOval(x - 4, y - 4, 8, 8);
            }
            case AHEAD -> brush.strokeOval(x - 7, y - 7, 14, 14);
        }
        brush.setTextBaseline(VPos.CENTER);
        brush.setTextAlign(TextAlignment.LEFT);
        brush.setFont(Font.font("Inter Tabular", FontWeight.BOLD, 13));
        brush.setFill(
                step.state() == State.AHEAD
                        ? palette().of(Ink.MUTED)
                        : palette().of(Ink.TEXT));
        brush.fillText(fit(step.name(), brush.getFont(), room), x - 8, y + 21);
        brush.setFont(Font.font("Inter Tabular", 11));
        brush.setFill(palette().of(Ink.MUTED));
        double line = y + 38;
        for (String words : step.detail().lines().toList()) {
            brush.fillText(fit(words, brush.getFont(), room), x - 8, line);
            line += 15;
        }
    }
}
