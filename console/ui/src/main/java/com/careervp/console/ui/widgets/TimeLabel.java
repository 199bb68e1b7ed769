package com.careervp.console.ui.widgets;

import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/// A moment in local time; how long ago it was, and the zone, in the tooltip.
public final class TimeLabel extends Label {
    private final Tooltip tip = new Tooltip();

    public TimeLabel() {
        getStyleClass().addAll("mono", "time-label");
    }

    /// Shows a moment.
    ///
    /// @param now by the same clock as the moment
    public void show(Instant at, Instant now, ZoneId zone) {
        setText(TimeText.absolute(at, now, zone));
        tip.setText(TimeText.relative(at, now) + "\n" + TimeText.full(at, zone));
        setTooltip(tip);
        setAccessibleText(TimeText.relative(at, now) + ", " + TimeText.full(at, zone));
    }
}
