package com.careervp.console.ui.screens.jobs;

import com.careervp.console.ui.fx.Views;
import com.careervp.console.ui.screens.ModelScreen;
import com.careervp.console.ui.screens.ScreenAction;
import com.careervp.console.ui.screens.ScreenContext;
import com.careervp.console.ui.screens.ScreenId;
import java.util.List;

/// Jobs of every kind by filter, failures by cause, one job with everything that is known about it, and the pipeline to
/// try.
public final class JobsScreen extends ModelScreen {
    private final JobsViewModel model;
    private final JobsController controller;

    public JobsScreen(ScreenContext context) {
        this(context, new JobsViewModel(context));
    }

    private JobsScreen(ScreenContext context, JobsViewModel model) {
        this(model, new JobsController(model, context));
    }

    private JobsScreen(JobsViewModel model, JobsController controller) {
        super(ScreenId.JOBS, model, Views.load(JobsScreen.class, "jobs", controller));
        this.model = model;
        this.controller = controller;
    }

    @Override
    public void open(String subject) {
        model.open(subject);
    }

    @Override
    public boolean back() {
        return model.trying().close() || model.clearFilter();
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
