package com.careervp.language;

import java.time.Duration;

/// A model's answer. Token counts are the model's own; `model` is the id it was asked by, `offline-writer` for the
/// offline writer.
public record Completion(String text, int inputTokens, int outputTokens, String model, Duration latency) {}
