package com.careervp.console.app;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// Whether a window can open here. Said before the toolkit starts, which knows only that it has
/// no display, and not what works without one.
final class Screen {
    private Screen() {}

    /// @return why not and what to do; empty when a window may open
    static Optional<String> trouble(Map<String, String> environment, Properties properties) {
        boolean linux = properties.getProperty("os.name", "").startsWith("Linux");
        boolean headless = properties.getProperty("glass.platform", "").equals("Headless");
        boolean named = !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
        if (!linux || headless || named) {
            return Optional.empty();
        }
        return Optional.of("careervp: no display was found (DISPLAY is not set), so no window can open. "
                + "Without a screen: 'sandbox' serves the sandbox, '--help' lists the commands.");
    }
}
