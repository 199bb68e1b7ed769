package com.careervp.console.app;

import java.text.MessageFormat;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Brings what the toolkit and the JDK log into the program's log file; the terminal stays readable.
final class ToolkitLog extends Handler {

    private ToolkitLog() {}

    static void install() {
        LogManager.getLogManager().reset();
        java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new ToolkitLog());
    }

    @Override
    public void publish(LogRecord entry) {
        String name = entry.getLoggerName();
        Logger logger = LoggerFactory.getLogger(name == null ? "jdk" : name);
        boolean error = entry.getLevel().intValue() >= Level.SEVERE.intValue();
        LoggingEventBuilder event = error ? logger.atError() : logger.atWarn();
        event.setCause(entry.getThrown()).log(text(entry));
    }

    private static String text(LogRecord entry) {
        String message = entry.getMessage() == null ? "" : entry.getMessage();
        Object[] values = entry.getParameters();
        if (values == null || values.length == 0 || !message.contains("{0")) {
            return message;
        }
        try {
            return MessageFormat.format(message, values);
        } catch (IllegalArgumentException e) {
            return message; // a message that is no pattern is said as it is
        }
    }

    @Override
    public void flush() {
        // the log file writes each line
    }

    @Override
    public void close() {
        // nothing is held
    }
}
