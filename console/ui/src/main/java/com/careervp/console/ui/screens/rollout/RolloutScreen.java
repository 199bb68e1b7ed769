package com.careervp.console.ui.screens.rollout;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ModelScreen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;

/// Moves traffic from the baseline to the candidate and shows what speaks for and against it.
public final class RolloutScreen extends ModelScreen {
    private final Texts texts = Texts.beside(RolloutScreen.class, "rollout");
    private final RolloutViewModel model;

    public RolloutScreen(ScreenContext context) {
        this(context, new RolloutViewModel(context));
    }

    private RolloutScreen(ScreenContext context, RolloutViewModel model) {
        super(
                ScreenId.ROLLOUT,
                model,
                Views.load(RolloutScreen.class, "rollout", new RolloutController(model, context)));
        this.model = model;
    }

    @Override
    public boolean back() {
        return model.forgetTarget();
    }

    @Override
    public List<ScreenAction> actions() {
        return model.plan().phases().stream()
                .map(phase -> new ScreenAction(
                        texts.of("action.weight", phase.weight()), "", () -> model.setTarget(phase.weight())))
                .toList();
    }
}
