package com.careervp.console.ui.sample;

import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.fx.Toolkit;
import com.careervp.console.ui.pictures.ScreenPictures;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.AlarmCard;
import com.careervp.console.ui.widgets.DataTable;
import com.careervp.console.ui.widgets.IdLabel;
import com.careervp.console.ui.widgets.JsonViewer;
import com.careervp.console.ui.widgets.WeightSlider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;

/// Writes pictures of single widgets, light and dark. Argument: the folder.
public final class WidgetGallery {
    private WidgetGallery() {}

    public static void main(String[] arguments) throws InterruptedException {
        Toolkit.run(
                stage -> {
                    Theme.loadFonts();
                    FlowPane root = new FlowPane(12, 12);
                    root.getStyleClass().add("console");
                    Scene scene = new Scene(root, 900, 700);
                    scene.getStylesheets().add(Theme.stylesheet());
                    fill(root);
                    stage.setScene(scene);
                    Theme.LIGHT.apply(root);
                    stage.show();
                    Later later = new Later(new FxCadence(), Duration.ofMillis(900));
                    later.run(() -> {
                        ScreenPictures.write(scene, Path.of(arguments[0], "gallery-light.png"));
                        Theme.DARK.apply(root);
                        later.run(() -> {
                            ScreenPictures.write(scene, Path.of(arguments[0], "gallery-dark.png"));
                            stage.close();
                        });
                    });
                },
                () -> {});
    }

    private static void fill(FlowPane root) {
        AlarmCard firing = new AlarmCard(() -> {});
        firing.show(new AlarmCard.Content(
                "careervp-vpr-dlq-messages-dev",
                "ALARM",
                Tone.BREACH,
                2,
                "messages",
                "≥ 1",
                List.of(0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 2.0, 2.0),
                "14 m 00 s"));
        AlarmCard quiet = new AlarmCard(() -> {});
        quiet.show(new AlarmCard.Content(
                "careervp-vpr-worker-errors-dev",
                "OK",
                Tone.GOOD,
                0.42,
                "%",
                "> 5",
                List.of(0.1, 0.4, 0.2, 0.6, 0.3, 0.2, 0.42),
                "2 h 30 m"));
        AlarmCard unknown = new AlarmCard(() -> {});
        unknown.show(new AlarmCard.Content(
                "careervp-vpr-table-system-errors-dev",
                "no data",
                Tone.UNKNOWN,
                Double.NaN,
                "",
                "> 0",
                List.of(),
                "14 h 26 m"));
        JsonViewer json = new JsonViewer();
        json.setPrefSize(420, 160);
        json.show(
                "{\n  \"job_id\": \"7f3c\",\n  \"attempts\": 3,\n  \"done\": false,\n  \"text\": \"a: \\\"b\\\" 12\"\n}");
        WeightSlider slider = new WeightSlider();
        slider.liveProperty().set(50);
        slider.setTarget(67);
        IdLabel id = new IdLabel();
        id.setValue("7f3c2a10-0000-4000-8000-000000000001");
        DataTable<List<String>> table = new DataTable<>();
        table.setPrefSize(420, 160);
        table.column("status", 100, "", List::getFirst);
        table.column("id", 200, "mono", row -> row.get(1));
        table.column("tries", 80, "number", row -> row.get(2));
        table.showRows(List.of(List.of("FAILED", "7f3c2a10", "3"), List.of("COMPLETED", "aa21b0ff", "1")));
        root.getChildren().addAll(firing, quiet, unknown, json, slider, id, table);
    }
}
