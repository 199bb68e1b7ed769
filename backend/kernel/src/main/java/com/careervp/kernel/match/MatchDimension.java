package com.careervp.kernel.match;

/// One side of the match.
///
/// @param name as it is shown, in the report's language
/// @param score 0 to 100
/// @param weight its share in the whole, 0 to 1; the weights of a report add up to 1
/// @param reason why the score is what it is
public record MatchDimension(String name, int score, double weight, String reason) {}
