package com.careervp.language;

/// Tokens that a provider charges for.
///
/// @param model the id by which the model was asked
public record TokensSpent(int inputTokens, int outputTokens, String model) {}
