package com.careervp.console.ui.screens.rollout;

import com.careervp.console.ui.fx.Texts;
import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;

/// Moves traffic from the baseline to the candidate and shows what speaks for and against it.
public final class RolloutScreen implements Screen {
    private final Texts texts = Texts.beside(RolloutScreen.class, "rollout");
    private final RolloutViewModel model;
    private final Parent view;

    public RolloutScreen(ScreenContext context) {
        model = new RolloutViewModel(context);
        view = Views.load(RolloutScreen.class, "rollout", new RolloutController(model, context));
    }

    @Override
    public ScreenId id() {
        return ScreenId.ROLLOUT;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.start();
    }

    @Override
    public void deactivate() {
        model.stop();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean back() {
        return model.forgetTarget();
    }

    @Override
    public List<ScreenAction> actions() {
        List<ScreenAction> actions = new ArrayList<>();
        model.plan()
                .phases()
                .forEach(phase -> actions.add(new ScreenAction(
                        texts.of("action.weight", phase.weight()), "", () -> model.setTarget(phase.weight()))));
        return actions;
    }
}
