package com.careervp.console.ui.screens;

import java.util.Locale;

/// Every screen there can be, in the order of the navigation. Only those that a console was composed with are shown.
public enum ScreenId {
    OVERVIEW("fth-grid"),
    ROLLOUT("fth-git-merge"),
    QUEUES("fth-layers"),
    JOBS("fth-file-text"),
    ALARMS("fth-bell");

    private final String icon;

    ScreenId(String icon) {
        this.icon = icon;
    }

    /// The icon's code in the Feather pack.
    public String icon() {
        return icon;
    }

    /// The key of the screen's name in the shell's texts, e.g. `screen.overview`.
    public String textKey() {
        return "screen." + name().toLowerCase(Locale.ROOT);
    }
}
