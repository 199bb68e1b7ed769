package com.careervp.console.ui.screens.alarms;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ModelScreen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;

/// Every alarm as a tile, firing first; one alarm with its chart, history, runbook and test.
public final class AlarmsScreen extends ModelScreen {
    private final AlarmsViewModel model;
    private final AlarmsController controller;

    public AlarmsScreen(ScreenContext context) {
        this(context, new AlarmsViewModel(context));
    }

    private AlarmsScreen(ScreenContext context, AlarmsViewModel model) {
        this(model, new AlarmsController(model, context));
    }

    private AlarmsScreen(AlarmsViewModel model, AlarmsController controller) {
        super(ScreenId.ALARMS, model, Views.load(AlarmsScreen.class, "alarms", controller));
        this.model = model;
        this.controller = controller;
    }

    @Override
    public void open(String subject) {
        model.select(subject);
    }

    @Override
    public boolean back() {
        return model.clearFilter();
    }

    @Override
    public void focusFilter() {
        controller.focusFilter();
    }

    @Override
    public List<ScreenAction> actions() {
        return controller.actions();
    }
}
