package com.careervp.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what belongs to the user: preferences, log, copies of messages, the served sandbox's
/// address.
///
/// @param path exists and can be written to
/// @param note why it is not the usual folder; empty when it is
record DataFolder(Path path, String note) {
    /// Names another folder.
    static final String VARIABLE = "CAREERVP_HOME";

    /// `CAREERVP_HOME`, else the platform's folder for user data. A folder that cannot be written to is replaced by
    /// a
    /// temporary one, so that the program works, and says so.
    static DataFolder find(Map<String, String> environment, Properties properties) {
        Path wanted = wanted(environment, properties);
        try {
            return new DataFolder(writable(wanted), "");
        } catch (IOException e) {
            try {
                Path temporary = Files.createTempDirectory("careervp-");
                return new DataFolder(
                        temporary,
                        "careervp: " + wanted + " cannot be written to (" + e.getMessage()
                                + "); preferences and log last only as long as " + temporary
                                + ". Make it writable, or name "
                                + "another folder with " + VARIABLE + ".");
            } catch (IOException alsoNot) {
                throw new UncheckedIOException(
                        "neither " + wanted + " nor a temporary folder (" + alsoNot.getMessage()
                                + ") can be written to. Name a writable folder with " + VARIABLE + ".",
                        alsoNot);
            }
        }
    }

    private static Path wanted(Map<String, String> environment, Properties properties) {
        @Nullable String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        Path home = Path.of(properties.getProperty("user.home", "."));
        String system = properties.getProperty("os.name", "");
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/CareerVP");
        }
        @Nullable String roaming = environment.get("APPDATA");
        if (system.startsWith("Windows") && roaming != null) {
            return Path.of(roaming).resolve("CareerVP");
        }
        @Nullable String data = environment.get("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return base.resolve("careervp");
    }

    private static Path writable(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "write-", ".test"));
        return folder;
    }

    Optional<String> trouble() {
        return note.isEmpty() ? Optional.empty() : Optional.of(note);
    }

    Path backups() {
        return path.resolve("backups");
    }
}
