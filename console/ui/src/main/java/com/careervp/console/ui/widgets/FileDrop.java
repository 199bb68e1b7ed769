package com.careervp.console.ui.widgets;

import com.careervp.console.ui.theme.Tone;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lies above a part of the window while files are dragged over it, and says what a drop would do, or in words why
/// these files are not taken. Mouse and drag go through it to what lies below.
public final class FileDrop extends StackPane {
    private static final double WIDEST_TEXT = 460;

    private final FontIcon icon = new FontIcon("fth-upload");
    private final Label title = new Label();
    private final Label text = new Label();
    private final VBox card = new VBox(10, icon, title, text);
    private Function<List<Path>, Offer> judge = files -> new Offer(false, "", "");
    private Consumer<List<Path>> taken = files -> {};

    /// @param welcome whether these files would be taken
    /// @param title what a drop does, or that it does nothing
    /// @param text more about it, or why not
    public record Offer(boolean welcome, String title, String text) {}

    public FileDrop() {
        getStyleClass().add("file-drop");
        getStylesheets()
                .add(Objects.requireNonNull(FileDrop.class.getResource("file-drop.css"))
                        .toExternalForm());
        setMouseTransparent(true);
        setVisible(false);
        setAccessibleRole(AccessibleRole.TEXT);
        icon.getStyleClass().add("file-drop-icon");
        title.getStyleClass().add("title-2");
        text.getStyleClass().add("file-drop-text");
        List.of(title, text).forEach(label -> {
            label.setWrapText(true);
            label.setMaxWidth(WIDEST_TEXT);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
            label.setMinHeight(USE_PREF_SIZE);
        });
        card.setAlignment(Pos.CENTER);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        card.getStyleClass().addAll("file-drop-card", Tone.BASELINE.styleClass());
        getChildren().setAll(card);
    }

    /// Takes files that are dragged from the desktop over a node.
    ///
    /// @param judging asked with what is dragged; FX thread, so by the names alone
    /// @param taking gets what was dropped and is welcome
    public void listen(Node target, Function<List<Path>, Offer> judging, Consumer<List<Path>> taking) {
        judge = judging;
        taken = taking;
        target.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && over(paths(event))) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> away());
        target.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            event.setDropCompleted(event.getDragboard().hasFiles() && drop(paths(event)));
            event.consume();
        });
    }

    /// Files are over it.
    ///
    /// @return whether they may be dropped
    public boolean over(List<Path> files) {
        return show(judge.apply(files));
    }

    /// Files were dropped.
    ///
    /// @return whether they were taken
    public boolean drop(List<Path> files) {
        away();
        boolean welcome = judge.apply(files).welcome();
        if (welcome) {
            taken.accept(files);
        }
        return welcome;
    }

    private static List<Path> paths(DragEvent event) {
        return event.getDragboard().getFiles().stream().map(File::toPath).toList();
    }

    private boolean show(Offer offer) {
        title.setText(offer.title());
        text.setText(offer.text());
        setAccessibleText(offer.title() + ". " + offer.text());
        icon.setIconLiteral(offer.welcome() ? "fth-upload" : "fth-x-circle");
        card.getStyleClass().removeAll(Tone.BASELINE.styleClass(), Tone.BREACH.styleClass());
        card.getStyleClass().add((offer.welcome() ? Tone.BASELINE : Tone.BREACH).styleClass());
        setVisible(true);
        return offer.welcome();
    }

    /// Nothing is over it any more.
    public void away() {
        setVisible(false);
    }
}
