package com.careervp.console.ui.screens;

/// Shows notices above whatever screen there is. FX thread only.
@FunctionalInterface
public interface Notices {
    void show(Notice notice);
}
