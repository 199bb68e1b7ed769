package com.careervp.language.testing;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/// Everything that anything logs while it is open, at the level of production (INFO) and above.
public final class CapturedLog implements AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final AbstractAppender appender;

    public CapturedLog() {
        appender = new AbstractAppender("captured", null, null, false, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                synchronized (lines) {
                    lines.add(event.getMessage().getFormattedMessage() + " " + event.getThrown());
                }
            }
        };
        appender.start();
        LoggerConfig root = context.getConfiguration().getRootLogger();
        root.setLevel(Level.INFO);
        root.addAppender(appender, Level.INFO, null);
        context.updateLoggers();
    }

    public String text() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    @Override
    public void close() {
        context.getConfiguration().getRootLogger().removeAppender("captured");
        context.updateLoggers();
        appender.stop();
    }
}
