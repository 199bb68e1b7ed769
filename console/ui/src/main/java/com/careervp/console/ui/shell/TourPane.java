package com.careervp.console.ui.shell;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.ScreenId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.event.EventTarget;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Points at one thing after the other: a ring around it and a card beside it. Everything else stays usable; the title
/// bar with Roll back is never covered.
final class TourPane extends Pane {
    private static final double WIDTH = 320;
    private static final double EDGE = 12;
    private static final double ARROW = 14;
    private static final double RING = 4;

    private final Texts texts = Texts.beside(TourPane.class, "shell");
    private final TourViewModel model;
    private final Function<ScreenId, Optional<Node>> screenNames;
    private final String welcome;
    private final Region ring = new Region();
    private final Region arrow = new Region();
    private final VBox card = new VBox(8);
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button back = new Button(texts.of("tour.back"));
    private final Button next = new Button();
    private final InvalidationListener moved = source -> requestLayout();
    private @Nullable Node target;

    /// @param screenNames the entries of the navigation
    /// @param sandbox whether nothing can be broken here, which the first step says
    TourPane(TourViewModel model, Function<ScreenId, Optional<Node>> screenNames, boolean sandbox) {
        this.model = model;
        this.screenNames = screenNames;
        welcome = sandbox ? " " + texts.of("tour.sandbox") : "";
        setId("tour");
        setPickOnBounds(false);
        ring.getStyleClass().add("tour-ring");
        ring.setMouseTransparent(true);
        arrow.getStyleClass().add("tour-arrow");
        arrow.setMouseTransparent(true);
        arrow.setRotate(45);
        card.getStyleClass().add("tour-card");
        card.setId("tour-card");
        fillCard();
        getChildren().addAll(ring, arrow, card);
        model.stepProperty().addListener((source, before, after) -> show(after));
        show(model.stepProperty().get());
    }

    private void fillCard() {
        count.getStyleClass().add("caption");
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button skip = new Button(texts.of("tour.skip"));
        skip.getStyleClass().addAll("flat", "small");
        skip.setTooltip(new Tooltip(texts.of("tour.skip.tip")));
        skip.setOnAction(event -> model.end());
        back.getStyleClass().add("small");
        back.setId("tour-back");
        back.setOnAction(event -> model.back());
        next.getStyleClass().addAll("accent", "small");
        next.setId("tour-next");
        next.setTooltip(new Tooltip(texts.of("tour.next.tip")));
        next.setOnAction(event -> model.next());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, skip, gap, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().addAll(count, title, text, buttons);
    }

    private void show(Optional<TourStep> step) {
        setVisible(step.isPresent());
        setManaged(step.isPresent());
        follow(null);
        step.ifPresent(now -> {
            int last = TourStep.all().size();
            count.setText(texts.of("tour.count", now.number(), last));
            title.setText(texts.of(now.textKey() + ".title"));
            text.setText(texts.of(now.textKey() + ".text") + (now.number() == 1 ? welcome : ""));
            next.setText(texts.of(now.number() == last ? "tour.done" : "tour.next"));
            back.setDisable(now.number() == 1);
            card.setAccessibleText(title.getText() + ". " + text.getText());
            next.requestFocus();
            requestLayout();
        });
    }

    /// What Enter means: the card's button that has the focus, otherwise to go on.
    void enter(EventTarget focused) {
        if (focused instanceof Button button
                && Objects.equals(button.getParent().getParent(), card)) {
            button.fire();
        } else {
            model.next();
        }
    }

    private void follow(@Nullable Node next) {
        Node before = target;
        if (before != null) {
            before.localToSceneTransformProperty().removeListener(moved);
            before.layoutBoundsProperty().removeListener(moved);
        }
        target = next;
        if (next != null) {
            next.localToSceneTransformProperty().addListener(moved);
            next.layoutBoundsProperty().addListener(moved);
        }
    }

    /// What the step points at; its screen's name in the navigation while the screen does not show it yet.
    private @Nullable Node find(TourStep step) {
        Node found = step.selector().isEmpty() || getScene() == null
                ? null
                : getScene().getRoot().lookup(step.selector());
        boolean laidOut = found != null && found.getLayoutBounds().getWidth() > 0;
        return laidOut ? found : screenNames.apply(step.screen()).orElse(null);
    }

    @Override
    protected void layoutChildren() {
        Optional<TourStep> step = model.stepProperty().get();
        if (step.isEmpty()) {
            return;
        }
        Node wanted = find(step.get());
        if (!Objects.equals(wanted, target)) {
            follow(wanted);
        }
        double height = card.prefHeight(WIDTH);
        Bounds area = new BoundingBox(
                EDGE,
                Overlays.TITLE_BAR + EDGE,
                Math.max(1, getWidth() - 2 * EDGE),
                Math.max(1, getHeight() - Overlays.TITLE_BAR - 2 * EDGE));
        boolean pointing = wanted != null && Objects.equals(wanted.getScene(), getScene());
        ring.setVisible(pointing);
        arrow.setVisible(pointing);
        Bounds at = pointing && wanted != null
                ? sceneToLocal(wanted.localToScene(wanted.getLayoutBounds()))
                : new BoundingBox(getWidth() / 2, Overlays.TITLE_BAR, 0, 0);
        ring.resizeRelocate(
                at.getMinX() - RING, at.getMinY() - RING, at.getWidth() + 2 * RING, at.getHeight() + 2 * RING);
        CoachPlace place = CoachPlace.of(at, WIDTH, height, area);
        card.resizeRelocate(snapPositionX(place.x()), snapPositionY(place.y()), WIDTH, height);
        placeArrow(place, at, height);
    }

    private void placeArrow(CoachPlace place, Bounds at, double height) {
        double alongX = Math.clamp(at.getCenterX(), place.x() + 18, place.x() + WIDTH - 18) - ARROW / 2;
        double alongY = Math.clamp(at.getCenterY(), place.y() + 18, place.y() + height - 18) - ARROW / 2;
        double half = ARROW / 2;
        switch (place.side()) {
            case RIGHT -> arrow.resizeRelocate(place.x() - half, alongY, ARROW, ARROW);
            case LEFT -> arrow.resizeRelocate(place.x() + WIDTH - half, alongY, ARROW, ARROW);
            case BOTTOM -> arrow.resizeRelocate(alongX, place.y() - half, ARROW, ARROW);
            case TOP -> arrow.resizeRelocate(alongX, place.y() + height - half, ARROW, ARROW);
        }
    }
}
