package com.careervp.console.ui.shell;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.ui.fx.Cadence;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.StatusBadge;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the window shows until the environment is ready: every engine as it comes up, or what failed and what to do.
public final class StartView {
    private final Texts texts = Texts.beside(StartView.class, "shell");
    private final String startTitle;
    private final Cadence cadence;
    private final Runnable retry;
    private final Runnable quit;
    private final StackPane root = new StackPane();
    private final Label title = new Label();
    private final Label seconds = new Label();
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final VBox steps = new VBox(8);
    private final VBox failure = new VBox(8);
    private final Map<String, Step> byName = new LinkedHashMap<>();
    private Cadence.Repeating clock = () -> {};
    private int elapsed;

    private record Step(StatusBadge state, Label detail) {}

    public StartView(String startTitle, Cadence cadence, Runnable retry, Runnable quit) {
        this.startTitle = startTitle;
        this.cadence = cadence;
        this.retry = retry;
        this.quit = quit;
        root.getStyleClass().addAll("console", "start-view");
        title.getStyleClass().add("title-2");
        title.setWrapText(true);
        seconds.getStyleClass().add("text-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(8, title, gap, seconds);
        heading.setAlignment(Pos.BASELINE_LEFT);
        Label brand = new Label(texts.of("brand"));
        brand.getStyleClass().add("brand");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox card = new VBox(16, brand, heading, bar, steps, failure);
        card.getStyleClass().addAll("card", "start-card");
        card.setMaxSize(520, Region.USE_PREF_SIZE);
        root.getChildren().setAll(card);
    }

    /// Begins, or begins again.
    public void begin() {
        title.setText(startTitle);
        steps.getChildren().clear();
        byName.clear();
        failure.getChildren().clear();
        failure.setManaged(false);
        bar.setVisible(true);
        bar.setManaged(true);
        elapsed = 0;
        seconds.setText("0 s");
        clock.stop();
        clock = cadence.every(Duration.ofSeconds(1), () -> {
            elapsed++;
            seconds.setText(elapsed + " s");
        });
    }

    /// Shows a step, or news of it.
    public void show(String name, boolean done, String detail) {
        Step step = byName.computeIfAbsent(name, this::add);
        step.state().setTone(done ? Tone.GOOD : Tone.WATCH);
        step.detail().setText(detail);
    }

    private Step add(String name) {
        StatusBadge state = new StatusBadge(name, Tone.WATCH);
        state.getStyleClass().add("plain-text");
        Label detail = new Label();
        detail.getStyleClass().add("text-muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        steps.getChildren().add(new HBox(8, state, gap, detail));
        return new Step(state, detail);
    }

    /// Shows why it failed.
    public void fail(ConsoleFailure why) {
        clock.stop();
        title.setText(texts.of("start.title.failed"));
        bar.setVisible(false);
        bar.setManaged(false);
        Label sentence = new Label(why.sentence());
        sentence.setWrapText(true);
        Label advice = new Label(texts.of("start.hint"));
        advice.setWrapText(true);
        advice.getStyleClass().add("text-muted");
        Label code = new Label(why.code());
        code.getStyleClass().addAll("mono", "text-muted");
        Button again = new Button(texts.of("start.retry"));
        again.getStyleClass().add("accent");
        again.setOnAction(event -> retry.run());
        Button copy = new Button(texts.of("start.copy"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(why.details());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = new Button(texts.of("start.quit"));
        close.setOnAction(event -> quit.run());
        HBox buttons = new HBox(8, close, copy, again);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        failure.getChildren().setAll(sentence, advice, code, buttons);
        failure.setManaged(true);
    }

    public Parent root() {
        return root;
    }
}
