package com.careervp.console.app;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/// The program's log: a file in the data folder, not the terminal.
final class LogFile {
    private static final String CONFIGURATION = "log4j2.configurationFile";

    private LogFile() {}

    /// To be called before the first logger is made; a configuration that the user names is kept.
    static void configure(DataFolder folder) {
        System.setProperty("careervp.log", in(folder).toString());
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, "classpath:careervp-console-log4j2.xml");
        }
        ToolkitLog.install();
    }

    static Path in(DataFolder folder) {
        return folder.path().resolve("console.log");
    }

    static void defect(String what, Throwable cause) {
        LoggerFactory.getLogger(LogFile.class).error(what, cause);
    }
}
