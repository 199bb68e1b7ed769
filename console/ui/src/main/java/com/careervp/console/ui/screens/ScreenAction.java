package com.careervp.console.ui.screens;

/// Something the palette can do.
///
/// @param shortcut as shown, e.g. `Ctrl+R`; empty when there is none
public record ScreenAction(String title, String shortcut, Runnable action) {}
