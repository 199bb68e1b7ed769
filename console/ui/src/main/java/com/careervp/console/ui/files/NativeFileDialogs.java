package com.careervp.console.ui.files;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The desktop's own dialogs; they begin in the folder that was chosen last.
public final class NativeFileDialogs implements FileDialogs {
    private @Nullable File folder;

    @Override
    public Optional<Path> open(Window owner, String title, String kind, String ending) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(kind, "*." + ending, "*." + ending.toUpperCase(Locale.ROOT)));
        return chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> save(Window owner, String title, String fileName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(fileName);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        File last = folder;
        if (last != null && last.isDirectory()) {
            chooser.setInitialDirectory(last);
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getAbsoluteFile().getParentFile();
        return Optional.of(file.toPath());
    }
}
