package com.careervp.console.ui.widgets;

import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The moment the pointer rests on, shared by charts that shall show a common crosshair.
public final class ChartCursor {
    private final ObjectProperty<@Nullable Instant> at = new SimpleObjectProperty<>(this, "at", null);

    public ObjectProperty<@Nullable Instant> atProperty() {
        return at;
    }
}
