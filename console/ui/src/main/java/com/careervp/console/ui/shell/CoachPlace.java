package com.careervp.console.ui.shell;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Side;

/// Where a card stands that points at something: beside it where there is room, never outside its area.
///
/// @param side the side of the target on which the card stands
record CoachPlace(Side side, double x, double y) {
    private static final double GAP = 16;

    /// @param target what is pointed at
    /// @param area where the card may stand; the title bar is no part of it, so that Roll back stays free
    static CoachPlace of(Bounds target, double width, double height, Bounds area) {
        List<CoachPlace> choices = List.of(
                new CoachPlace(Side.RIGHT, target.getMaxX() + GAP, target.getCenterY() - height / 2),
                new CoachPlace(Side.BOTTOM, target.getCenterX() - width / 2, target.getMaxY() + GAP),
                new CoachPlace(Side.TOP, target.getCenterX() - width / 2, target.getMinY() - GAP - height),
                new CoachPlace(Side.LEFT, target.getMinX() - GAP - width, target.getCenterY() - height / 2));
        for (CoachPlace choice : choices) {
            CoachPlace held = choice.within(area, width, height);
            if (held.beside(target, width, height)) {
                return held;
            }
        }
        // something as large as the area: the card stands on it
        return choices.get(1).within(area, width, height);
    }

    /// Whether the card still stands on its side of the target, so that its arrow meets it.
    private boolean beside(Bounds target, double width, double height) {
        return switch (side) {
            case RIGHT -> x >= target.getMaxX();
            case BOTTOM -> y >= target.getMaxY();
            case TOP -> y + height <= target.getMinY();
            case LEFT -> x + width <= target.getMinX();
        };
    }

    private CoachPlace within(Bounds area, double width, double height) {
        return new CoachPlace(
                side,
                Math.clamp(x, area.getMinX(), Math.max(area.getMinX(), area.getMaxX() - width)),
                Math.clamp(y, area.getMinY(), Math.max(area.getMinY(), area.getMaxY() - height)));
    }
}
