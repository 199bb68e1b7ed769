package com.careervp.console.ui.screens.queues;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ModelScreen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;

/// Every queue with its dead letters; looking into one without consuming, redriving, mending, deleting.
public final class QueuesScreen extends ModelScreen {
    private final QueuesViewModel model;
    private final QueuesController controller;

    public QueuesScreen(ScreenContext context) {
        this(context, new QueuesViewModel(context));
    }

    private QueuesScreen(ScreenContext context, QueuesViewModel model) {
        this(model, new QueuesController(model, context));
    }

    private QueuesScreen(QueuesViewModel model, QueuesController controller) {
        super(ScreenId.QUEUES, model, Views.load(QueuesScreen.class, "queues", controller));
        this.model = model;
        this.controller = controller;
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
