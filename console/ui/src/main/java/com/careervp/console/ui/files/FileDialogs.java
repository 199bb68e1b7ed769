package com.careervp.console.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Port: lets the operator choose files. FX thread only; blocks until the operator has chosen.
public interface FileDialogs {

    /// @param ending of the files that are shown, without a dot
    /// @return empty when the operator turned away
    Optional<Path> open(Window owner, String title, String kind, String ending);

    /// @param fileName proposed
    /// @return empty when the operator turned away
    Optional<Path> save(Window owner, String title, String fileName);
}
