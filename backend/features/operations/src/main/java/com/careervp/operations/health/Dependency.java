package com.careervp.operations.health;

/// Something the product cannot do without.
///
/// @param name what it is, in the answer: `table`, `queue`, `bucket`
/// @param probe asks it for something small; throws [com.careervp.kernel.failure.FailureException] when it does not
///     answer as it should
public record Dependency(String name, Runnable probe) {}
