package com.careervp.console.ui.screens;

/// The life of a screen's view model. FX thread only.
public interface ScreenModel {

    /// The screen is shown: read, and go on reading.
    void start();

    /// The screen is hidden: read no more.
    void stop();

    /// Read again now.
    void refresh();
}
