package com.careervp.console.ui.screens.overview;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import javafx.scene.Parent;

/// One look at everything: traffic, gates, queues, alarms, jobs, last changes. Every part leads to its screen.
public final class OverviewScreen implements Screen {
    private final OverviewViewModel model;
    private final Parent view;

    public OverviewScreen(ScreenContext context) {
        model = new OverviewViewModel(context);
        view = Views.load(OverviewScreen.class, "overview", new OverviewController(model, context));
    }

    @Override
    public ScreenId id() {
        return ScreenId.OVERVIEW;
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
}
