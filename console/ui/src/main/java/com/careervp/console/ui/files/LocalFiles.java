package com.careervp.console.ui.files;

/// What a screen can do with files on the operator's computer.
///
/// @param opened where documents lie while they are open
public record LocalFiles(PrivateFolder opened, DesktopPrograms programs, FileDialogs dialogs) {}
