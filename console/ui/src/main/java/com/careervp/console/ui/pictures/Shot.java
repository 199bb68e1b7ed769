package com.careervp.console.ui.pictures;

import com.careervp.console.ui.screens.ScreenId;
import com.careervp.console.ui.theme.Theme;
import java.nio.file.Path;

/// One picture to take.
///
/// @param subject what is opened on the screen; empty for the screen as it opens
/// @param file the PNG file to write; its folder is created
public record Shot(ScreenId screen, String subject, Theme theme, int width, int height, Path file) {}
