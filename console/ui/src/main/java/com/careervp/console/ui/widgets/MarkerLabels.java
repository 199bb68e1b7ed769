package com.careervp.console.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds room for the words beside a chart's marker lines: to the right of the line or to its left, in the first row or
/// below it. Words that fit nowhere are left out; the newest marker is served first, because it explains the present.
final class MarkerLabels {
    private static final double GAP = 5;
    private static final double AIR = 4;

    private final double left;
    private final double right;
    private final double top;
    private final double rowHeight;
    private final int rows;

    /// A rectangle that is taken.
    record Box(double left, double top, double width, double height) {
        boolean meets(Box other) {
            return left < other.left + other.width + AIR
                    && other.left < left + width + AIR
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /// A marker line and how wide its words are.
    record Wanted(double x, double width) {}

    /// Where the words of a marker go.
    ///
    /// @param index the marker's place in what was asked
    record Placed(int index, Box box) {}

    /// @param rows how many lines of words may stand above each other
    MarkerLabels(double left, double right, double top, double rowHeight, int rows) {
        this.left = left;
        this.right = right;
        this.top = top;
        this.rowHeight = rowHeight;
        this.rows = rows;
    }

    /// @param marks in ascending `x`
    /// @param taken where other words stand already
    List<Placed> place(List<Wanted> marks, List<Box> taken) {
        List<Box> used = new ArrayList<>(taken);
        List<Placed> placed = new ArrayList<>();
        for (int i = marks.size() - 1; i >= 0; i--) {
            // words across another marker's line are hard to read, but better than no words
            Box found = find(marks, i, used, false);
            Box box = found == null ? find(marks, i, used, true) : found;
            if (box != null) {
                used.add(box);
                placed.add(new Placed(i, box));
            }
        }
        return placed;
    }

    private @Nullable Box find(List<Wanted> marks, int index, List<Box> used, boolean acrossLines) {
        Wanted mark = marks.get(index);
        for (int row = 0; row < rows; row++) {
            for (double from : new double[] {mark.x() + GAP, mark.x() - GAP - mark.width()}) {
                Box box = new Box(from, top + row * rowHeight, mark.width(), rowHeight);
                boolean inside = box.left() >= left && box.left() + box.width() <= right;
                if (inside
                        && used.stream().noneMatch(box::meets)
                        && (acrossLines || noLineCrosses(marks, index, box))) {
                    return box;
                }
            }
        }
        return null;
    }

    private static boolean noLineCrosses(List<Wanted> marks, int index, Box box) {
        for (int other = 0; other < marks.size(); other++) {
            double x = marks.get(other).x();
            if (other != index && x > box.left() - 2 && x < box.left() + box.width() + 2) {
                return false;
            }
        }
        return true;
    }
}
