package com.careervp.aws.rate;

import java.time.Duration;
import java.time.Instant;

/// The answer to a request for going on.
///
/// @param allowed whether the request may go on; it then counts
/// @param limit how many the window takes
/// @param remaining how many more would be allowed at this moment
/// @param reset when the oldest request that counts leaves the window, so that one more is allowed than now
/// @param retryAfter how long to wait before another try can succeed; zero where the request is allowed
public record Permit(boolean allowed, int limit, int remaining, Instant reset, Duration retryAfter) {}
