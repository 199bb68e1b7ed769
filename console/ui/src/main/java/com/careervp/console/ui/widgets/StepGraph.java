package com.careervp.console.ui.widgets;

import com.careervp.contract.StepStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Steps from left to right in stages: the steps of a stage run beside each other and stand below each other, and each
/// leads to all steps of the next stage. Steps keep their nodes while they change, so that nothing jumps and the focus
/// stays; every node can have the focus, and the arrow keys go from one to the next.
public final class StepGraph extends Region {
    private static final double ROW_GAP = 8;
    private static final double LEAST_GAP = 8;
    private static final double WIDEST_GAP = 64;
    private static final double WIDEST_NODE = 200;
    private static final double COMPACT_GRAPH = 480;

    private final Map<String, StepNode> nodes = new HashMap<>();
    private final List<StepEdge> edges = new ArrayList<>();
    private List<List<Step>> stages = List.of();

    /// One step.
    ///
    /// @param id unlike all others of the graph
    /// @param attempts how often it was begun; 0 before
    /// @param startedAt of the newest attempt; null before
    /// @param endedAt of the newest attempt; null until then
    /// @param errorCode empty where it did not fail
    public record Step(
            String id,
            String name,
            StepStatus state,
            int attempts,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            String errorCode) {}

    public StepGraph() {
        getStyleClass().add("step-graph");
        getStylesheets()
                .add(Objects.requireNonNull(StepGraph.class.getResource("step-graph.css"))
                        .toExternalForm());
        setMinWidth(0);
    }

    /// Shows these steps.
    ///
    /// @param newStages from left to right; each has at least one step
    /// @param now by the clock that dated the steps; running steps count up to it
    /// @param zone in which tooltips tell times
    public void show(List<List<Step>> newStages, Instant now, ZoneId zone) {
        List<List<Step>> next = newStages.stream().map(List::copyOf).toList();
        if (!shape(next).equals(shape(stages))) {
            build(next);
        }
        stages = next;
        next.forEach(stage -> stage.forEach(
                step -> Objects.requireNonNull(nodes.get(step.id())).show(step, now, zone)));
        edges.forEach(StepEdge::restyle);
        requestLayout();
    }

    private static List<List<String>> shape(List<List<Step>> stages) {
        return stages.stream()
                .map(stage -> stage.stream().map(Step::id).toList())
                .toList();
    }

    private void build(List<List<Step>> next) {
        nodes.clear();
        edges.clear();
        next.forEach(stage -> stage.forEach(step -> nodes.put(step.id(), new StepNode())));
        for (int i = 0; i + 1 < next.size(); i++) {
            for (Step from : next.get(i)) {
                for (Step to : next.get(i + 1)) {
                    edges.add(new StepEdge(node(from), node(to)));
                }
            }
        }
        getChildren().setAll(edges);
        next.forEach(stage -> stage.forEach(step -> getChildren().add(node(step))));
    }

    /// Lets running steps count on.
    public void tick(Instant now) {
        nodes.values().forEach(node -> node.tick(now));
    }

    private StepNode node(Step step) {
        return Objects.requireNonNull(nodes.get(step.id()), step.id());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /// The widths of all stages and the gap between them for a given room. Stages share what is left beyond what each
    /// needs; a gap is never narrower than an edge can be seen in.
    private Columns columns(double width) {
        nodes.values().forEach(node -> node.setCompact(width < COMPACT_GRAPH));
        double[] widths = new double[stages.size()];
        double needed = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = stages.get(i).stream()
                    .mapToDouble(step -> node(step).neededWidth())
                    .max()
                    .orElse(0);
            needed += widths[i];
        }
        int gaps = Math.max(1, widths.length - 1);
        double gap = Math.clamp((width - needed) / gaps / 2, LEAST_GAP, WIDEST_GAP);
        double spare = Math.max(0, (width - needed - gap * (widths.length - 1)) / Math.max(1, widths.length));
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.floor(Math.min(Math.max(WIDEST_NODE, widths[i]), widths[i] + spare));
        }
        return new Columns(widths, gap);
    }

    private record Columns(List<Double> widths, double gap) {
        Columns(double[] widths, double gap) {
            this(Arrays.stream(widths).boxed().toList(), gap);
        }
    }

    private double stageHeight(List<Step> stage, double width) {
        double height = -ROW_GAP;
        for (Step step : stage) {
            height += Math.ceil(node(step).prefHeight(width)) + ROW_GAP;
        }
        return Math.max(0, height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 640;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Columns columns = columns(width < 0 ? getWidth() : width);
        double height = 0;
        for (int i = 0; i < stages.size(); i++) {
            height =
                    Math.max(height, stageHeight(stages.get(i), columns.widths().get(i)));
        }
        return height + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        Columns columns = columns(getWidth());
        double height = getHeight();
        double x = 0;
        for (int i = 0; i < stages.size(); i++) {
            double width = columns.widths().get(i);
            double y = Math.floor((height - stageHeight(stages.get(i), width)) / 2);
            for (Step step : stages.get(i)) {
                StepNode node = node(step);
                double own = Math.ceil(node.prefHeight(width));
                layoutInArea(node, x, y, width, own, 0, HPos.LEFT, VPos.TOP);
                y += own + ROW_GAP;
            }
            x += width + columns.gap();
        }
        edges.forEach(StepEdge::follow);
    }
}
