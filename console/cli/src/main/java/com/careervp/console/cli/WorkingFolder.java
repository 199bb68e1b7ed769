package com.careervp.console.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the process stands that was called, which need not be the one that works.
///
/// @param path where paths that are not absolute begin
record WorkingFolder(Path path) {

    Path path(String given) {
        return path.resolve(given).normalize();
    }

    /// Writes a file, and the folders on the way to it.
    ///
    /// @throws UncheckedIOException naming the file
    Path write(String folder, String name, byte[] content) {
        Path file = path(folder).resolve(name);
        try {
            Files.createDirectories(path(folder));
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
        return file;
    }
}
