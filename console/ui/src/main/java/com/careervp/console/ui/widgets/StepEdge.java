package com.careervp.console.ui.widgets;

import com.careervp.contract.StepStatus;
import javafx.css.PseudoClass;
import javafx.scene.shape.CubicCurve;

/// The line from a step to one that waits for it: firm once the first is done, broken where it brought nothing.
final class StepEdge extends CubicCurve {
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final StepNode from;
    private final StepNode to;

    StepEdge(StepNode from, StepNode to) {
        this.from = from;
        this.to = to;
        getStyleClass().add("step-edge");
        setManaged(false);
        setMouseTransparent(true);
    }

    void restyle() {
        StepStatus state = from.state();
        pseudoClassStateChanged(PASSED, state == StepStatus.DONE);
        pseudoClassStateChanged(BROKEN, state == StepStatus.FAILED || state == StepStatus.SKIPPED);
    }

    /// Runs between the nodes as they lie now.
    void follow() {
        double startX = from.getLayoutX() + from.getWidth();
        double startY = Math.round(from.getLayoutY() + from.getHeight() / 2) + 0.5;
        double endX = to.getLayoutX();
        double endY = Math.round(to.getLayoutY() + to.getHeight() / 2) + 0.5;
        double bend = (endX - startX) * 0.5;
        setStartX(startX);
        setStartY(startY);
        setControlX1(startX + bend);
        setControlY1(startY);
        setControlX2(endX - bend);
        setControlY2(endY);
        setEndX(endX);
        setEndY(endY);
    }
}
