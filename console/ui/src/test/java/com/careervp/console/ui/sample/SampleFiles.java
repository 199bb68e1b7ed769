package com.careervp.console.ui.sample;

import com.careervp.console.ui.files.DesktopPrograms;
import com.careervp.console.ui.files.FileDialogs;
import com.careervp.console.ui.files.LocalFiles;
import com.careervp.console.ui.files.PrivateFolder;
import com.careervp.console.ui.screens.ScreenContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A desktop that remembers what was opened, and an operator who chooses what they are told to.
public final class SampleFiles implements DesktopPrograms, FileDialogs {
    public final List<Path> opened = new ArrayList<>();
    /// Why the desktop opens nothing; empty while it does.
    public Optional<String> trouble = Optional.empty();
    /// What is chosen; null while the operator turns away.
    public @Nullable Path chosen;

    /// A desktop whose files lie in a folder that the test removes, or that is never written to.
    public LocalFiles in(Path folder) {
        return new LocalFiles(new PrivateFolder(folder, ProcessHandle.current().pid()), this, this);
    }

    /// For screens that open no file and sign in nobody.
    public static ScreenContext.Reach none() {
        return new ScreenContext.Reach(null, new SampleFiles().in(Path.of("target", "sample-files")));
    }

    @Override
    public Optional<String> open(Path file) {
        opened.add(file);
        return trouble;
    }

    @Override
    public Optional<Path> open(Window owner, String title, String kind, String ending) {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Path> save(Window owner, String title, String fileName) {
        return Optional.ofNullable(chosen);
    }
}
