package com.careervp.console.ui.screens.jobs.trying;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Keeps the Tab key inside a panel that lies above others of the same parent: what lies below it cannot take the focus
/// meanwhile. Everything outside of that parent can, the title bar among it.
final class FocusFence {
    private final Node panel;
    private final Node first;

    /// @param first gets the focus that would have gone below
    FocusFence(Node panel, Node first) {
        this.panel = panel;
        this.first = first;
    }

    /// @param closed whether the fence stands
    void keep(ObservableBooleanValue closed) {
        ChangeListener<Node> moved = (source, before, after) -> {
            if (closed.get() && after != null && isIn(after, panel.getParent()) && !isIn(after, panel)) {
                first.requestFocus();
            }
        };
        panel.sceneProperty().addListener((source, before, after) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(moved);
            }
            if (after != null) {
                after.focusOwnerProperty().addListener(moved);
            }
        });
    }

    private static boolean isIn(Node node, @Nullable Node root) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(root)) {
                return true;
            }
        }
        return false;
    }
}
