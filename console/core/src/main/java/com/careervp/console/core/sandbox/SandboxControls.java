package com.careervp.console.core.sandbox;

import java.util.List;

/// Port: what an operator can do to a sandbox and to no other environment. Safe for use by several threads; nothing
/// here blocks for long.
public interface SandboxControls {

    /// Requests per real minute that the traffic generator aims at; 0 while it is off.
    double trafficPerMinute();

    /// @param requests per real minute, from 0 to [#maximumTrafficPerMinute()]
    void setTrafficPerMinute(double requests);

    double maximumTrafficPerMinute();

    /// Every drill there is, in the order of the menu.
    List<Drill> drills();

    /// Starts a drill; starting a running one changes nothing.
    ///
    /// @throws IllegalArgumentException when there is no such drill
    void startDrill(String id);

    /// Stops a drill; stopping an idle one changes nothing.
    ///
    /// @throws IllegalArgumentException when there is no such drill
    void stopDrill(String id);

    /// A failure that can be rehearsed.
    ///
    /// @param id stable, in kebab-case, e.g. `model-throttled`
    /// @param description what breaks and what should be seen
    record Drill(String id, String title, String description, boolean running) {}
}
