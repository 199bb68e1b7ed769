package com.careervp.console.ui.shell;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.screens.Navigator;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Tone;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The screens on the left, with counts of what waits there.
final class NavigationBar {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Map<ScreenId, Button> buttons = new EnumMap<>(ScreenId.class);
    private final Map<ScreenId, Label> badges = new EnumMap<>(ScreenId.class);

    NavigationBar(VBox holder, Collection<ScreenId> screens, Navigator navigator) {
        Texts texts = Texts.beside(NavigationBar.class, "shell");
        int number = 1;
        for (ScreenId screen : screens) {
            Label name = new Label(texts.of(screen.textKey()));
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            Label badge = new Label();
            badge.getStyleClass().add("count-badge");
            badge.setMinWidth(Label.USE_PREF_SIZE);
            badge.setVisible(false);
            HBox line = new HBox(10, new FontIcon(screen.icon()), name, badge);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setPrefWidth(128);
            Button button = new Button(texts.of(screen.textKey()), line);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().addAll("flat", "navigation-item");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(
                    new Tooltip(texts.of("palette.screen", texts.of(screen.textKey())) + " (Ctrl+" + number + ")"));
            button.setAccessibleText(texts.of(screen.textKey()));
            button.setOnAction(event -> navigator.open(screen));
            buttons.put(screen, button);
            badges.put(screen, badge);
            holder.getChildren().add(button);
            number++;
        }
    }

    /// Marks the shown screen and takes the focus to it: it must never rest on the Roll back button by accident.
    void choose(ScreenId screen) {
        buttons.forEach((id, button) -> button.pseudoClassStateChanged(CHOSEN, id == screen));
        Optional.ofNullable(buttons.get(screen)).ifPresent(Button::requestFocus);
    }

    /// The entry of a screen, if the console has that screen.
    Optional<Node> entry(ScreenId screen) {
        return Optional.ofNullable(buttons.get(screen));
    }

    /// Shows a count beside a screen's name, or nothing for 0.
    void count(ScreenId screen, int count, Tone tone) {
        mark(screen, count == 0 ? "" : count > 999 ? "999+" : Integer.toString(count), tone);
    }

    /// Shows a word or sign beside a screen's name, or nothing.
    void mark(ScreenId screen, String words, Tone tone) {
        Optional.ofNullable(badges.get(screen)).ifPresent(badge -> {
            badge.setText(words);
            badge.setVisible(!words.isEmpty());
            for (Tone each : Tone.values()) {
                badge.getStyleClass().remove(each.styleClass());
            }
            badge.getStyleClass().add(tone.styleClass());
        });
    }
}
