package com.careervp.console.core.jobs;

import java.time.Instant;

/// @param attempt which attempt failed, from 1; 0 when unknown
public record JobError(Instant at, String code, String message, int attempt) {}
