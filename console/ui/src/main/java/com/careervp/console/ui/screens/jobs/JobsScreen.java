package com.careervp.console.ui.screens.jobs;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.Screen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;
import javafx.scene.Parent;

/// Jobs by filter, failures by cause, one job with everything that is known about it.
public final class JobsScreen implements Screen {
    private final JobsViewModel model;
    private final JobsController controller;
    private final Parent view;

    public JobsScreen(ScreenContext context) {
        model = new JobsViewModel(context);
        controller = new JobsController(model, context);
        view = Views.load(JobsScreen.class, "jobs", controller);
    }

    @Override
    public ScreenId id() {
        return ScreenId.JOBS;
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
