package com.careervp.pipeline.pdf;

import java.util.List;

/// The runs on one height, from left to right.
record Row(double y, List<Run> runs) {
    Row {
        runs = List.copyOf(runs);
    }

    Run first() {
        return runs.getFirst();
    }

    Run last() {
        return runs.getLast();
    }

    double size() {
        return runs.stream().mapToDouble(Run::size).max().orElse(0);
    }
}
