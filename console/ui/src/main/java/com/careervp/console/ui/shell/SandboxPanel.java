package com.careervp.console.ui.shell;

import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.console.ui.fx.BackgroundRunner;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.fx.Outcome;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Work;
import com.careervp.console.ui.screens.Notice;
import com.careervp.console.ui.screens.Notices;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Traffic and drills of the sandbox, at the foot of the navigation. Other environments do not have it.
final class SandboxPanel extends VBox {
    private final SandboxControls controls;
    private final BackgroundRunner background;
    private final Notices notices;
    private final Texts texts = Texts.beside(SandboxPanel.class, "shell");
    private final Label rate = new Label();
    private final Slider traffic = new Slider();
    private final MenuButton drills = new MenuButton();

    SandboxPanel(SandboxControls controls, BackgroundRunner background, Cadence cadence, Notices notices) {
        super(6);
        this.controls = controls;
        this.background = background;
        this.notices = notices;
        getStyleClass().add("sandbox-panel");
        Label title = new Label(texts.of("sandbox.title"));
        title.getStyleClass().add("caption");
        Label name = new Label(texts.of("sandbox.traffic"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        rate.getStyleClass().add("text-muted");
        HBox line = new HBox(4, name, rate);
        line.setAlignment(Pos.CENTER_LEFT);
        traffic.setMax(controls.maximumTrafficPerMinute());
        traffic.setValue(controls.trafficPerMinute());
        traffic.setBlockIncrement(Math.max(1, controls.maximumTrafficPerMinute() / 20));
        traffic.setAccessibleText(texts.of("sandbox.traffic"));
        Later later = new Later(cadence, Duration.ofMillis(200));
        traffic.valueProperty().addListener((source, before, after) -> {
            showRate(after.doubleValue());
            later.run(() -> set(Math.rint(traffic.getValue())));
        });
        showRate(controls.trafficPerMinute());
        drills.setText(texts.of("sandbox.drills"));
        drills.setMaxWidth(Double.MAX_VALUE);
        drills.setOnShowing(event -> fillDrills(controls.drills()));
        fillDrills(controls.drills());
        getChildren().addAll(title, line, traffic, drills);
    }

    private void showRate(double perMinute) {
        rate.setText(perMinute < 0.5 ? texts.of("sandbox.off") : texts.of("sandbox.rate", Math.round(perMinute)));
    }

    private void set(double perMinute) {
        run("traffic", stop -> {
            controls.setTrafficPerMinute(perMinute);
            return controls.drills();
        });
    }

    private void fillDrills(List<SandboxControls.Drill> list) {
        long running = list.stream().filter(SandboxControls.Drill::running).count();
        drills.setText(
                running == 0
                        ? texts.of("sandbox.drills")
                        : texts.of("sandbox.drills") + " · " + texts.of("sandbox.drills.running", running));
        drills.getItems().setAll(list.stream().map(this::item).toList());
    }

    private CheckMenuItem item(SandboxControls.Drill drill) {
        CheckMenuItem item = new CheckMenuItem(drill.title());
        item.setSelected(drill.running());
        item.setOnAction(event -> run("drill " + drill.id(), stop -> {
            if (drill.running()) {
                controls.stopDrill(drill.id());
            } else {
                controls.startDrill(drill.id());
            }
            return controls.drills();
        }));
        return item;
    }

    private void run(String name, Work<List<SandboxControls.Drill>> work) {
        background.run(name, work, outcome -> {
            switch (outcome) {
                case Outcome.Done<List<SandboxControls.Drill>> done -> fillDrills(done.value());
                case Outcome.Failed<List<SandboxControls.Drill>> failed ->
                    notices.show(Notice.failure(texts.of("sandbox.title"), failed.failure()));
                case Outcome.Cancelled<List<SandboxControls.Drill>> ignored -> {}
            }
        });
    }
}
