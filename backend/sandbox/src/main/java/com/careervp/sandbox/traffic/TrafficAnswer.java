package com.careervp.sandbox.traffic;

/// A kind of answer.
///
/// @param path value of the header `X-CareerVP-Path`, `none` without it
/// @param status HTTP status
public record TrafficAnswer(TrafficKind kind, String path, int status) {
    /// For answers that do not say their path, e.g. those of the gateway itself.
    public static final String NO_PATH = "none";
}
