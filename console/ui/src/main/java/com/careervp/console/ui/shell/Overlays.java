package com.careervp.console.ui.shell;

import atlantafx.base.controls.ModalPane;
import com.careervp.console.ui.dialog.ModalQuestions;
import com.careervp.console.ui.dialog.Questions;
import com.careervp.console.ui.screens.ScreenAction;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What lies above the screens: questions, palette and help, of which there is one at a time, and below them the tour.
final class Overlays {
    /// How high the title bar is. It stays free: its Roll back button works whatever lies above the screen.
    static final double TITLE_BAR = 48;

    private final ModalPane modal = new ModalPane(-10);
    private final PaletteViewModel palette;
    private final TourViewModel tour;

    Overlays(PaletteViewModel palette, TourViewModel tour) {
        this.palette = palette;
        this.tour = tour;
        modal.setId("modal");
        StackPane.setMargin(modal, new Insets(TITLE_BAR, 0, 0, 0));
    }

    Node modal() {
        return modal;
    }

    Questions questions() {
        return new ModalQuestions(modal);
    }

    /// Whether something waits for an answer or a choice.
    boolean open() {
        return modal.isDisplay();
    }

    void showPalette(List<ScreenAction> actions) {
        palette.offer(actions);
        CommandPalette view = new CommandPalette(palette, () -> modal.hide(true));
        show(view);
        view.focusField();
    }

    void showHelp() {
        modal.setAlignment(Pos.CENTER);
        show(new HelpPane(this::beginTour));
    }

    /// In its place before the first frame: moved there after it, it would leave its picture behind where it was.
    private void show(Node view) {
        modal.show(view);
        modal.applyCss();
        modal.layout();
    }

    void beginTour() {
        modal.hide(true);
        tour.begin();
    }

    /// Closes what lies topmost.
    ///
    /// @return whether there was anything
    boolean back() {
        if (open()) {
            modal.hide(true);
            return true;
        }
        boolean touring = tour.running();
        tour.end();
        return touring;
    }
}
