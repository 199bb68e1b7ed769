package com.careervp.console.ui.screens.alarms;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;
import javafx.scene.Parent;

/// Every alarm as a tile, firing first; one alarm with its chart, history, runbook and test.
public final class AlarmsScreen implements Screen {
    private final AlarmsViewModel model;
    private final AlarmsController controller;
    private final Parent view;

    public AlarmsScreen(ScreenContext context) {
        model = new AlarmsViewModel(context);
        controller = new AlarmsController(model, context);
        view = Views.load(AlarmsScreen.class, "alarms", controller);
    }

    @Override
    public ScreenId id() {
        return ScreenId.ALARMS;
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
