package com.careervp.vpr.job;

import java.time.Instant;

/// Why an attempt failed.
///
/// @param code one of [com.careervp.contract.ErrorCodes]
/// @param message for operators and the person: no personal data, no exception's message
/// @param attempt which attempt, from 1; 0 when it failed before any worker had it
public record JobError(Instant at, String code, String message, int attempt) {}
