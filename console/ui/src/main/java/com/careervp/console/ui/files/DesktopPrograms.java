package com.careervp.console.ui.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Port: the programs with which this desktop opens files.
@FunctionalInterface
public interface DesktopPrograms {

    /// Opens a file with the program that the desktop has for its kind. Blocks for a few seconds at most, until the
    /// desktop has taken it; not to be called on the FX thread.
    ///
    /// @return why it was not opened, in one sentence; empty when the desktop took it
    /// @throws IOException when the desktop could not be asked
    /// @throws InterruptedException when the calling thread shall end
    Optional<String> open(Path file) throws IOException, InterruptedException;
}
