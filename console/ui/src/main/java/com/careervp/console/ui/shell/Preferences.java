package com.careervp.console.ui.shell;

import com.careervp.console.ui.theme.Theme;
import com.careervp.console.ui.widgets.TableMemory;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the operator chose, kept in `console.properties`. A folder that cannot be read or written is said once in the
/// log, and the choices then last as long as the window. FX thread only.
public final class Preferences implements TableMemory {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Path file;
    private final Properties values = new Properties();

    public Preferences(Path folder) {
        file = folder.resolve("console.properties");
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.warn("preferences {} cannot be read, starting with the defaults", file, e);
            }
        }
    }

    public Theme theme() {
        return Theme.of(get("theme", Theme.LIGHT.name()));
    }

    public void remember(Theme theme) {
        put("theme", theme.name());
    }

    /// Whether the tour was shown in this folder before.
    public boolean tourSeen() {
        return Boolean.parseBoolean(get("tour.seen", "false"));
    }

    public void rememberTour() {
        put("tour.seen", "true");
    }

    @Override
    public String columns(String table) {
        return get("columns." + table, "");
    }

    @Override
    public void keepColumns(String table, String columns) {
        if (!columns(table).equals(columns)) {
            put("columns." + table, columns);
        }
    }

    public String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public void put(String key, String value) {
        values.setProperty(key, value);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                values.store(writer, null);
            }
        } catch (IOException e) {
            LOG.warn("preferences {} cannot be written, they last until the window closes", file, e);
        }
    }
}
