package com.careervp.pipeline.dashboard;

import com.careervp.kernel.match.MatchDimension;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The match as a figure: one axis a dimension, 100 at the rim.
final class Radar {
    private static final int CENTRE_X = 230;
    private static final int CENTRE_Y = 160;
    private static final int RADIUS = 112;
    private static final int LABEL_DISTANCE = 18;
    /// With fewer axes there is no area to see.
    static final int FEWEST_AXES = 3;

    private final List<MatchDimension> dimensions;

    Radar(List<MatchDimension> dimensions) {
        this.dimensions = dimensions;
    }

    /// @param title what the figure shows, for those who hear the page
    void draw(Html html, String title) {
        html.raw("<svg class=\"radar\" viewBox=\"0 0 460 330\" role=\"img\" aria-label=\"" + Html.escaped(title)
                + "\">");
        for (int percent = 25; percent <= 100; percent += 25) {
            int ring = percent;
            html.raw("<polygon class=\"ring\" points=\"" + points(_ -> ring) + "\"/>");
        }
        for (int axis = 0; axis < dimensions.size(); axis++) {
            html.raw("<line class=\"axis\" x1=\"" + CENTRE_X + "\" y1=\"" + CENTRE_Y + "\" x2=\"" + x(axis, RADIUS)
                    + "\" y2=\"" + y(axis, RADIUS) + "\"/>");
        }
        html.raw("<polygon class=\"area\" points=\""
                + points(axis -> dimensions.get(axis).score()) + "\"/>");
        for (int axis = 0; axis < dimensions.size(); axis++) {
            MatchDimension dimension = dimensions.get(axis);
            double distance = RADIUS * dimension.score() / 100.0;
            html.raw("<circle class=\"dot\" r=\"4\" cx=\"" + x(axis, distance) + "\" cy=\"" + y(axis, distance)
                    + "\"/>");
            html.element(
                    "text class=\"label\" text-anchor=\"" + anchor(axis) + "\" x=\"" + x(axis, RADIUS + LABEL_DISTANCE)
                            + "\" y=\"" + y(axis, RADIUS + LABEL_DISTANCE) + "\"",
                    dimension.name() + " " + dimension.score());
        }
        html.raw("</svg>");
    }

    private String points(java.util.function.IntUnaryOperator percent) {
        return IntStream.range(0, dimensions.size())
                .mapToObj(axis -> {
                    double distance = RADIUS * percent.applyAsInt(axis) / 100.0;
                    return x(axis, distance) + "," + y(axis, distance);
                })
                .collect(Collectors.joining(" "));
    }

    private String x(int axis, double distance) {
        return Html.number(CENTRE_X + distance * Math.sin(angle(axis)));
    }

    private String y(int axis, double distance) {
        return Html.number(CENTRE_Y - distance * Math.cos(angle(axis)));
    }

    private String anchor(int axis) {
        double side = Math.sin(angle(axis));
        if (Math.abs(side) < 0.2) {
            return "middle";
        }
        return side > 0 ? "start" : "end";
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / dimensions.size();
    }
}
