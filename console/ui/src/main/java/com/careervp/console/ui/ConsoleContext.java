package com.careervp.console.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/// What the console needs from outside.
///
/// @param start makes the environment ready while the window already shows
/// @param startTitle what the window says meanwhile, e.g. `Starting the sandbox`
/// @param folder where preferences are kept; when it cannot be written they last as long as the window
/// @param clock the wall clock
/// @param zone in which times are shown
public record ConsoleContext(EnvironmentStart start, String startTitle, Path folder, Clock clock, ZoneId zone) {}
