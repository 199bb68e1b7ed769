package com.careervp.console.ui.shell;

import com.careervp.console.core.environment.EnvironmentIdentity;
import com.careervp.console.core.rollout.RolloutStatus;
import com.careervp.console.ui.fx.Loadable;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.theme.Tone;
import com.careervp.console.ui.widgets.StatusBadge;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the title bar. Roll back cannot take the focus by Tab: focus that is handed on when a control is disabled must
/// never land there. Its key is Ctrl+Shift+B.
final class ShellController {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ShellViewModel model;
    private final Texts texts = Texts.beside(ShellController.class, "shell");

    @FXML
    private Label environment;

    @FXML
    private Label place;

    @FXML
    private Label news;

    @FXML
    private Hyperlink stopTrying;

    @FXML
    private Label age;

    @FXML
    private Label weight;

    @FXML
    private StatusBadge armed;

    @FXML
    private Button rollBack;

    @FXML
    private Button theme;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button help;

    @FXML
    private Button palette;

    @FXML
    private VBox navigation;

    @FXML
    private VBox sandboxHolder;

    @FXML
    private StackPane content;

    ShellController(ShellViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        EnvironmentIdentity identity = model.identity();
        environment.setText(identity.badge());
        environment.getStyleClass().add("environment-" + identity.badge().toLowerCase(Locale.ROOT));
        place.setText(identity.region() + " · " + identity.account());
        age.textProperty().bind(model.ageProperty());
        news.textProperty().bind(model.rollBack().newsProperty());
        news.visibleProperty().bind(news.textProperty().isNotEmpty());
        model.rollBack().phaseProperty().addListener((source, before, after) -> phaseChanged(after));
        phaseChanged(RollBackViewModel.Phase.IDLE);
        rollBack.textProperty().bind(model.rollBack().labelProperty());
        rollBack.disableProperty().bind(model.rollBack().enabledProperty().not());
        rollBack.setOnAction(event -> model.rollBack().rollBack());
        stopTrying.setOnAction(event -> model.rollBack().stopTrying());
        theme.setAccessibleText(texts.of("action.theme"));
        help.setAccessibleText(texts.of("action.help"));
        model.statusProperty().addListener((source, before, after) -> show(after));
        show(model.statusProperty().get());
    }

    private void phaseChanged(RollBackViewModel.Phase phase) {
        boolean running = phase == RollBackViewModel.Phase.RUNNING;
        stopTrying.setVisible(running);
        stopTrying.setManaged(running);
        for (RollBackViewModel.Phase each : RollBackViewModel.Phase.values()) {
            news.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(
                            each.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    each == phase);
        }
    }

    private void show(Loadable<RolloutStatus> state) {
        age.pseudoClassStateChanged(STALE, state instanceof Loadable.Stale<?> || state instanceof Loadable.Failed<?>);
        weight.setText(state.data().map(status -> status.weight() + " %").orElse(texts.of("weight.unknown")));
        boolean ready = state.data().map(RolloutStatus::armed).orElse(false);
        armed.show(texts.of(ready ? "armed" : "unarmed"), ready ? Tone.GOOD : Tone.UNKNOWN);
        armed.setTooltip(new Tooltip(texts.of(ready ? "armed.tip" : "unarmed.tip")));
        if (state.data().map(RolloutStatus::drifted).orElse(false)) {
            armed.show(texts.of("weight.drifted"), Tone.WATCH);
        }
    }

    void showContent(Node screen) {
        content.getChildren().setAll(screen);
    }

    VBox navigation() {
        return navigation;
    }

    VBox sandboxHolder() {
        return sandboxHolder;
    }

    void onTheme(Runnable action) {
        theme.setOnAction(event -> action.run());
    }

    void onHelp(Runnable action) {
        help.setOnAction(event -> action.run());
    }

    void onPalette(Runnable action) {
        palette.setOnAction(event -> action.run());
    }

    void showTheme(boolean dark) {
        themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon");
    }
}
