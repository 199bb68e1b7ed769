package com.careervp.console.core.queues;

/// @param stage what is happening, e.g. `moving`, `watching the first message`
/// @param expected how many the redrive set out to move; grows when more arrive than were counted
public record RedriveProgress(String stage, int moved, int expected) {}
