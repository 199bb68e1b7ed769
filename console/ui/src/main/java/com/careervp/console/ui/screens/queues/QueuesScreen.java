package com.careervp.console.ui.screens.queues;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;
import javafx.scene.Parent;

/// Every queue with its dead letters; looking into one without consuming, redriving, mending, deleting.
public final class QueuesScreen implements Screen {
    private final QueuesViewModel model;
    private final QueuesController controller;
    private final Parent view;

    public QueuesScreen(ScreenContext context) {
        model = new QueuesViewModel(context);
        controller = new QueuesController(model, context);
        view = Views.load(QueuesScreen.class, "queues", controller);
    }

    @Override
    public ScreenId id() {
        return ScreenId.QUEUES;
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
        return controller.back();
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
