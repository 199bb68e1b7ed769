package com.careervp.console.cli;

import com.careervp.console.core.environment.Timing;
import com.careervp.console.core.services.DocumentServices;
import com.careervp.console.core.services.Pipeline;
import com.careervp.console.core.services.ServiceApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a command that calls the API works with.
///
/// @param json whether the result is wanted as JSON
/// @param folder where paths that are not absolute begin
record ServiceSession(ServiceApi api, String userId, Timing timing, Output output, boolean json, Path folder) {

    Pipeline pipeline() {
        return new Pipeline(api, timing);
    }

    DocumentServices documents() {
        return new DocumentServices(api, userId);
    }

    Path path(String given) {
        return folder.resolve(given).normalize();
    }

    /// Writes a file, and the folders on the way to it.
    Path write(Path folder, String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
        return file;
    }

    /// Prints the value as one JSON object, or the text for people.
    void result(Object value, String text) {
        output.result(json ? Json.text(value) : text);
    }
}
