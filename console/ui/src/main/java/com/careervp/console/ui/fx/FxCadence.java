package com.careervp.console.ui.fx;

import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/// A [Cadence] driven by the toolkit's own clock.
public final class FxCadence implements Cadence {

    @Override
    public Repeating every(Duration interval, Runnable tick) {
        Timeline timeline = new Timeline(
                new KeyFrame(javafx.util.Duration.millis((double) interval.toMillis()), event -> tick.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
