package com.careervp.console.ui.screens.rollout;

import com.careervp.console.ui.theme.Tone;
import java.time.Instant;

/// One line of a weight change under way.
///
/// @param what e.g. a resource's name
/// @param state e.g. `UPDATE_COMPLETE`
record ChangeLine(Instant at, Tone tone, String what, String state) {}
