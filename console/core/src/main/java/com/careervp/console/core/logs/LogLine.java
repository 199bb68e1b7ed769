package com.careervp.console.core.logs;

import java.time.Instant;

/// @param group the log group, e.g. `/aws/lambda/careervp-vpr-worker-lambda-dev`
/// @param message the line as written, mostly one JSON object
public record LogLine(Instant at, String group, String stream, String message) {}
