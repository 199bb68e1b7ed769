package com.careervp.console.ui.widgets;

import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.ui.fx.Loadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows content in every state its data can be in: a skeleton while nothing was read yet, words when there is nothing,
/// the content, the content with a strip that says how old it is, or what failed with Retry.
@DefaultProperty("content")
public final class LoadablePane extends StackPane {
    private final ObjectProperty<Node> content = new SimpleObjectProperty<>(this, "content", new Region());
    private final StringProperty emptyTitle = new SimpleStringProperty(this, "emptyTitle", "Nothing here");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final VBox skeleton = skeleton();
    private final VBox message = new VBox(8);
    private final Label staleText = new Label();
    private final Tooltip staleTip = new Tooltip();
    private final Button staleRetry = new Button("Retry");
    private final HBox stale = new HBox(8, new FontIcon("fth-alert-triangle"), staleText, staleRetry);
    private final VBox body = new VBox(8);
    private Runnable retry = () -> {};

    public LoadablePane() {
        getStyleClass().add("loadable");
        message.setAlignment(Pos.CENTER);
        message.getStyleClass().add("state-message");
        stale.setAlignment(Pos.CENTER_LEFT);
        stale.getStyleClass().add("stale-strip");
        staleText.setMaxWidth(Double.MAX_VALUE);
        staleText.setMinWidth(0);
        staleText.setTooltip(staleTip);
        staleTip.textProperty().bind(staleText.textProperty());
        staleRetry.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(staleText, Priority.ALWAYS);
        staleRetry.getStyleClass().add("small");
        staleRetry.setOnAction(event -> retry.run());
        content.addListener((source, before, after) -> {
            VBox.setVgrow(after, Priority.ALWAYS);
            body.getChildren().setAll(after);
        });
        getChildren().setAll(skeleton);
    }

    private static VBox skeleton() {
        VBox bars = new VBox(10);
        bars.getStyleClass().add("skeleton");
        for (double share : new double[] {0.35, 0.9, 0.8, 0.6}) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.setMinHeight(12);
            bar.maxWidthProperty().bind(bars.widthProperty().multiply(share));
            bars.getChildren().add(bar);
        }
        bars.setMouseTransparent(true);
        return bars;
    }

    /// Follows the state.
    ///
    /// @param clock the one that dated the data
    /// @param retryAction what Retry does
    public void follow(ObservableValue<? extends Loadable<?>> state, Clock clock, Runnable retryAction) {
        retry = retryAction;
        state.addListener((source, before, after) -> show(after, clock));
        show(state.getValue(), clock);
    }

    private void show(Loadable<?> state, Clock clock) {
        switch (state) {
            case Loadable.Loading<?> ignored -> getChildren().setAll(skeleton);
            case Loadable.Empty<?> ignored -> showEmpty();
            case Loadable.Ready<?> ignored -> showContent(Optional.empty());
            case Loadable.Stale<?> old -> showContent(Optional.of(ageText(old.at(), clock, old.why())));
            case Loadable.Failed<?> failed -> showFailure(failed.why());
        }
    }

    private static String ageText(Instant at, Clock clock, ConsoleFailure why) {
        Duration age = Duration.between(at, clock.instant());
        return "Data is " + TimeText.duration(age) + " old. " + why.sentence();
    }

    private void showContent(Optional<String> staleness) {
        body.getChildren().remove(stale);
        staleness.ifPresent(text -> {
            staleText.setText(text);
            body.getChildren().addFirst(stale);
        });
        getChildren().setAll(body);
    }

    private void showEmpty() {
        message.getChildren().setAll(icon("fth-inbox"), heading(emptyTitle.get()), words(emptyText.get()));
        getChildren().setAll(message);
    }

    private void showFailure(ConsoleFailure failure) {
        Button again = new Button("Retry");
        again.setOnAction(event -> retry.run());
        Button copy = new Button("Copy details");
        copy.getStyleClass().add("flat");
        copy.setOnAction(event -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(failure.details());
            Clipboard.getSystemClipboard().setContent(clip);
        });
        HBox buttons = new HBox(8, again, copy);
        buttons.setAlignment(Pos.CENTER);
        Label code = new Label(failure.code());
        code.getStyleClass().addAll("mono", "text-muted");
        message.getChildren()
                .setAll(
                        icon("fth-alert-triangle"),
                        heading(failure.sentence()),
                        words(failure.whatToDo()),
                        code,
                        buttons);
        getChildren().setAll(message);
    }

    private static Node icon(String code) {
        FontIcon icon = new FontIcon(code);
        icon.getStyleClass().add("state-icon");
        return icon;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("state-title");
        label.setWrapText(true);
        label.setMaxWidth(480);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-muted");
        label.setWrapText(true);
        label.setMaxWidth(480);
        label.setAlignment(Pos.CENTER);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    public Node getContent() {
        return content.get();
    }

    public void setContent(Node node) {
        content.set(node);
    }

    public ObjectProperty<Node> contentProperty() {
        return content;
    }

    public String getEmptyTitle() {
        return emptyTitle.get();
    }

    public void setEmptyTitle(String text) {
        emptyTitle.set(text);
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    public void setEmptyText(String text) {
        emptyText.set(text);
    }
}
