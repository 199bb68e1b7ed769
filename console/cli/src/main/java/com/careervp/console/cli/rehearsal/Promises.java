package com.careervp.console.cli.rehearsal;

import java.util.ArrayList;
import java.util.List;

/// Collects what did not turn out as promised.
final class Promises {
    private final List<String> broken = new ArrayList<>();

    void expect(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }

    List<String> broken() {
        return List.copyOf(broken);
    }
}
