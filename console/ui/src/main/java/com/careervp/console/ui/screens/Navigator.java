package com.careervp.console.ui.screens;

/// Leads from one screen to another without the screens knowing each other.
@FunctionalInterface
public interface Navigator {

    /// Shows a screen and, unless the subject is empty, one thing on it: a queue's name, a job's id, an alarm's name.
    /// A screen that this console does not have is left out.
    void open(ScreenId screen, String subject);

    default void open(ScreenId screen) {
        open(screen, "");
    }
}
