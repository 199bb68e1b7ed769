package com.careervp.console.ui.screens.overview;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ModelScreen;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;

/// One look at everything: traffic, gates, queues, alarms, jobs, last changes. Every part leads to its screen.
public final class OverviewScreen extends ModelScreen {
    public OverviewScreen(ScreenContext context) {
        this(context, new OverviewViewModel(context));
    }

    private OverviewScreen(ScreenContext context, OverviewViewModel model) {
        super(
                ScreenId.OVERVIEW,
                model,
                Views.load(OverviewScreen.class, "overview", new OverviewController(model, context)));
    }
}
