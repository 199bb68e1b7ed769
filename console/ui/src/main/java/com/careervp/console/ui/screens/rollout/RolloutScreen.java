package com.careervp.console.ui.screens.rollout;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ModelScreen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;
import java.util.stream.Stream;

/// Moves traffic from the baseline to the candidate and shows what speaks for and against it.
public final class RolloutScreen extends ModelScreen {
    private static final String HISTORY = "history";

    private final Texts texts = Texts.beside(RolloutScreen.class, "rollout");
    private final RolloutViewModel model;
    private final RolloutController controller;

    public RolloutScreen(ScreenContext context) {
        this(context, new RolloutViewModel(context));
    }

    private RolloutScreen(ScreenContext context, RolloutViewModel model) {
        this(model, new RolloutController(model, context));
    }

    private RolloutScreen(RolloutViewModel model, RolloutController controller) {
        super(ScreenId.ROLLOUT, model, Views.load(RolloutScreen.class, "rollout", controller));
        this.model = model;
        this.controller = controller;
    }

    @Override
    public void open(String subject) {
        if (subject.equals(HISTORY)) {
            controller.openHistory();
        }
    }

    @Override
    public boolean back() {
        return model.forgetTarget();
    }

    @Override
    public List<ScreenAction> actions() {
        return Stream.concat(
                        model.plan().phases().stream()
                                .map(phase -> new ScreenAction(
                                        texts.of("action.weight", phase.weight()),
                                        "",
                                        () -> model.setTarget(phase.weight()))),
                        Stream.of(
                                new ScreenAction(texts.of("action.history"), "", controller::openHistory),
                                new ScreenAction(texts.of("action.columns"), "", controller::resetColumns)))
                .toList();
    }
}
