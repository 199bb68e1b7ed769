package com.careervp.console.ui.shell;

import com.careervp.console.core.Workspace;
import com.careervp.console.core.sandbox.SandboxControls;
import com.careervp.console.ui.dialog.Question;
import com.careervp.console.ui.fx.Refresh;
import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Navigator;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.theme.Tone;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The console's window content for one environment: title bar, navigation, the shown screen, and what lies above it.
/// FX thread only.
public final class Shell implements Navigator {
    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ROLL_BACK =
            new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination THEME =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Map<ScreenId, Function<ScreenContext, Screen>> makers;
    private final Map<ScreenId, Screen> made = new EnumMap<>(ScreenId.class);
    private final ScreenContext context;
    private final ShellViewModel model;
    private final ShellController controller;
    private final NavigationBar navigation;
    private final Overlays overlays;
    private final TourViewModel tour;
    private final TourPane tourPane;
    private final StackPane root = new StackPane();
    private final Preferences preferences;
    private final Texts texts = Texts.beside(Shell.class, "shell");
    private @Nullable Screen shown;

    /// @param makers the screens this console has, in any order
    public Shell(
            Workspace workspace,
            Optional<SandboxControls> sandbox,
            Map<ScreenId, Function<ScreenContext, Screen>> makers,
            Refresh.Tools tools,
            Preferences preferences,
            ZoneId zone,
            ScreenContext.Reach reach) {
        this.makers = new EnumMap<>(makers);
        this.preferences = preferences;
        Toasts toasts = new Toasts(tools.cadence());
        tour = new TourViewModel(preferences, this);
        overlays = new Overlays(new PaletteViewModel(this::jobActions), tour);
        model = new ShellViewModel(workspace, tools, toasts, this);
        context = new ScreenContext(
                workspace,
                tools,
                new ScreenContext.Surroundings(
                        this, toasts, overlays.questions(), model::environmentChanged, preferences),
                zone,
                reach);
        controller = new ShellController(model);
        Parent frame = Views.load(Shell.class, "shell", controller);
        root.getStyleClass().add("console");
        if (workspace.identity().production()) {
            root.getStyleClass().add("production");
        }
        navigation = new NavigationBar(controller.navigation(), this.makers.keySet(), this);
        tourPane = new TourPane(tour, navigation::entry, sandbox.isPresent());
        root.getChildren().setAll(frame, toasts, tourPane, overlays.modal());
        sandbox.ifPresent(controls -> controller
                .sandboxHolder()
                .getChildren()
                .setAll(new SandboxPanel(controls, tools.background(), tools.cadence(), toasts)));
        controller.onHelp(overlays::showHelp);
        controller.onPalette(this::showPalette);
        controller.onTheme(this::toggleTheme);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        bindBadges();
    }

    private void bindBadges() {
        model.firingProperty()
                .addListener(
                        (source, before, after) -> navigation.count(ScreenId.ALARMS, after.intValue(), Tone.BREACH));
        model.deadLettersProperty()
                .addListener(
                        (source, before, after) -> navigation.count(ScreenId.QUEUES, after.intValue(), Tone.WATCH));
        model.statusProperty()
                .addListener((source, before, after) -> after.data()
                        .ifPresent(status -> navigation.mark(
                                ScreenId.ROLLOUT, status.weight() > 0 ? status.weight() + " %" : "", Tone.CANDIDATE)));
    }

    /// Applies the remembered theme, starts the polling and shows the first screen.
    public void start() {
        applyTheme(preferences.theme());
        model.start();
        open(makers.keySet().iterator().next());
    }

    /// Stops all polling.
    public void stop() {
        Screen screen = shown;
        if (screen != null) {
            screen.deactivate();
            shown = null;
        }
        model.stop();
    }

    @Override
    public void open(ScreenId id, String subject) {
        Function<ScreenContext, Screen> maker = makers.get(id);
        if (maker == null) {
            return;
        }
        Screen next = made.computeIfAbsent(id, wanted -> maker.apply(context));
        Screen before = shown;
        if (before == null || before.id() != id) {
            if (before != null) {
                before.deactivate();
            }
            shown = next;
            controller.showContent(next.view());
            navigation.choose(id);
            next.activate();
        }
        if (!subject.isEmpty()) {
            next.open(subject);
        }
    }

    private void onKey(KeyEvent event) {
        if (PALETTE.match(event)) {
            showPalette();
        } else if (ROLL_BACK.match(event)) {
            askRollBack();
        } else if (THEME.match(event)) {
            toggleTheme();
        } else if (event.getCode() == KeyCode.F5) {
            refresh();
        } else if (event.getCode() == KeyCode.ESCAPE && overlays.back()) {
            root.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER && touring(event)) {
            tourPane.enter(event.getTarget());
        } else if (event.getCode() == KeyCode.ESCAPE && shown != null && shown.back()) {
            root.requestFocus();
        } else if (event.isShortcutDown() && openByNumber(event.getCode())) {
            root.requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private boolean touring(KeyEvent event) {
        return tour.running() && !overlays.open() && !(event.getTarget() instanceof TextInputControl);
    }

    private boolean openByNumber(KeyCode code) {
        int number = code.isDigitKey() ? code.getCode() - KeyCode.DIGIT1.getCode() : -1;
        List<ScreenId> screens = List.copyOf(makers.keySet());
        if (number < 0 || number >= screens.size() || overlays.open()) {
            return false;
        }
        open(screens.get(number));
        return true;
    }

    private void onTyped(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || overlays.open()) {
            return;
        }
        Screen screen = shown;
        if (event.getCharacter().equals("?")) {
            overlays.showHelp();
        } else if (event.getCharacter().equals("/") && screen != null) {
            screen.focusFilter();
            event.consume();
        }
    }

    private void refresh() {
        model.refresh();
        Screen screen = shown;
        if (screen != null) {
            screen.refresh();
        }
    }

    private void askRollBack() {
        if (!model.rollBack().enabledProperty().get()) {
            return;
        }
        context.questions()
                .ask(
                        new Question(
                                texts.of("rollback.ask.title"),
                                texts.of("rollback.ask.message"),
                                List.of(),
                                texts.of("rollback.ready"),
                                true,
                                new Question.Friction.EnterConfirms()),
                        reason -> model.rollBack().rollBack());
    }

    /// Opens the palette.
    public void showPalette() {
        overlays.showPalette(actions());
    }

    /// Shows the tour, also when it was seen before.
    public void showTour() {
        overlays.beginTour();
    }

    /// Shows the tour unless it was shown before with these preferences.
    public void showTourOnFirstStart() {
        tour.beginOnFirstStart();
    }

    private List<ScreenAction> actions() {
        List<ScreenAction> actions = new ArrayList<>();
        int number = 1;
        for (ScreenId id : makers.keySet()) {
            String name = texts.of("palette.screen", texts.of(id.textKey()));
            actions.add(new ScreenAction(name, "Ctrl+" + number++, () -> open(id)));
        }
        Screen screen = shown;
        if (screen != null) {
            actions.addAll(screen.actions());
        }
        if (model.rollBack().enabledProperty().get()) {
            actions.add(new ScreenAction(texts.of("action.rollback"), "Ctrl+Shift+B", this::askRollBack));
        }
        actions.add(new ScreenAction(texts.of("action.refresh"), "F5", this::refresh));
        actions.add(new ScreenAction(texts.of("action.theme"), "Ctrl+Shift+L", this::toggleTheme));
        actions.add(new ScreenAction(texts.of("action.help"), "?", overlays::showHelp));
        actions.add(new ScreenAction(texts.of("action.tour"), "", this::showTour));
        return actions;
    }

    private List<ScreenAction> jobActions(String id) {
        return makers.containsKey(ScreenId.JOBS)
                ? List.of(new ScreenAction(texts.of("palette.job", id), "", () -> open(ScreenId.JOBS, id)))
                : List.of();
    }

    private void toggleTheme() {
        Theme next = preferences.theme().other();
        preferences.remember(next);
        applyTheme(next);
    }

    /// Shows a theme without remembering it.
    public void applyTheme(Theme theme) {
        theme.apply(root);
        controller.showTheme(theme == Theme.DARK);
    }

    /// The content of the window.
    public Parent root() {
        return root;
    }

    /// What the shown screens were made from.
    public ScreenContext context() {
        return context;
    }
}
