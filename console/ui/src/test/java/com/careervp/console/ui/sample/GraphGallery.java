package com.careervp.console.ui.sample;

import com.careervp.console.ui.fx.FxCadence;
import com.careervp.console.ui.fx.Later;
import com.careervp.console.ui.fx.Toolkit;
import com.careervp.console.ui.pictures.ScreenPictures;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.FileDrop;
import com.careervp.console.ui.widgets.StepGraph;
import com.careervp.contract.StepStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Writes pictures of the step graph in every state and at its narrowest and widest, and of dropping files. Argument:
/// the folder.
public final class GraphGallery {
    private static final Instant NOW = SampleWorkspace.NOW;

    private GraphGallery() {}

    public static void main(String[] arguments) throws InterruptedException {
        Toolkit.run(
                stage -> {
                    Theme.loadFonts();
                    FlowPane root = new FlowPane(12, 12);
                    root.getStyleClass().add("console");
                    Scene scene = new Scene(root, 1160, 900);
                    scene.getStylesheets().add(Theme.stylesheet());
                    fill(root);
                    stage.setScene(scene);
                    Theme.LIGHT.apply(root);
                    stage.show();
                    Later later = new Later(new FxCadence(), Duration.ofMillis(900));
                    later.run(() -> {
                        ScreenPictures.write(scene, Path.of(arguments[0], "graph-light.png"));
                        Theme.DARK.apply(root);
                        later.run(() -> {
                            ScreenPictures.write(scene, Path.of(arguments[0], "graph-dark.png"));
                            stage.close();
                        });
                    });
                },
                () -> {});
    }

    private static void fill(FlowPane root) {
        StepStatus waiting = StepStatus.WAITING;
        StepStatus done = StepStatus.DONE;
        root.getChildren()
                .addAll(
                        card(380, List.of(done, done, StepStatus.RUNNING, StepStatus.RUNNING, done, waiting)),
                        card(380, List.of(done, done, StepStatus.SKIPPED, StepStatus.FAILED, done, done)),
                        card(340, List.of(StepStatus.FAILED, waiting, waiting, waiting, waiting, waiting)),
                        card(720, List.of(done, StepStatus.FAILED, StepStatus.RUNNING, done, done, waiting)),
                        drop(new FileDrop.Offer(
                                true,
                                "Try the pipeline with Lebenslauf Müller 2026.pdf",
                                "Drop it here. Posting, language and person can be chosen before anything is sent.")),
                        drop(new FileDrop.Offer(
                                false, "This cannot be tried", "photo.png is neither a PDF nor a JSON file.")));
    }

    private static Region card(double width, List<StepStatus> states) {
        StepGraph graph = new StepGraph();
        List<String> names = List.of("Extraction", "Word CV", "Matching", "Feedback", "Offer letter", "Dashboard");
        graph.show(
                List.of(
                        List.of(step(names.getFirst(), states.getFirst(), 0)),
                        List.of(
                                step(names.get(1), states.get(1), 1),
                                step(names.get(2), states.get(2), 2),
                                step(names.get(3), states.get(3), 3),
                                step(names.get(4), states.get(4), 4)),
                        List.of(step(names.get(5), states.get(5), 5))),
                NOW,
                ZoneOffset.UTC);
        VBox card = new VBox(graph);
        card.getStyleClass().add("card");
        card.setMinWidth(width);
        card.setMaxWidth(width);
        return card;
    }

    private static StepGraph.Step step(String name, StepStatus state, int place) {
        boolean begun = state != StepStatus.WAITING && state != StepStatus.SKIPPED;
        @Nullable Instant from = begun ? NOW.minusSeconds(20 - 3L * place) : null;
        return new StepGraph.Step(
                name,
                name,
                state,
                begun ? place % 3 == 2 ? 3 : 1 : 0,
                from,
                state.hasEnded() && from != null ? from.plusMillis(330 + 2_300L * place) : null,
                state == StepStatus.FAILED ? "LLM_UNUSABLE_ANSWER" : "");
    }

    private static FileDrop drop(FileDrop.Offer offer) {
        FileDrop drop = new FileDrop();
        drop.setPrefSize(560, 260);
        drop.listen(drop, files -> offer, files -> {});
        drop.over(List.of());
        return drop;
    }
}
