package com.careervp.console.ui.screens;

import javafx.scene.Parent;

/// A screen that is a view over one view model: shown and hidden, it starts and stops the model's reading.
public abstract class ModelScreen implements Screen {
    private final ScreenId id;
    private final ScreenModel life;
    private final Parent view;

    /// @param life the view model
    protected ModelScreen(ScreenId id, ScreenModel life, Parent view) {
        this.id = id;
        this.life = life;
        this.view = view;
    }

    @Override
    public final ScreenId id() {
        return id;
    }

    @Override
    public final Parent view() {
        return view;
    }

    @Override
    public final void activate() {
        life.start();
    }

    @Override
    public final void deactivate() {
        life.stop();
    }

    @Override
    public final void refresh() {
        life.refresh();
    }
}
