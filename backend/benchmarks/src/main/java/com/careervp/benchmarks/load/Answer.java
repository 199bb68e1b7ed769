package com.careervp.benchmarks.load;

/// What came back for one request.
///
/// @param status 0 where nothing came
/// @param nanos from when the request was due to its answer, so that waiting for a busy client counts, too
public record Answer(int number, int status, long nanos, String body) {}
