package com.careervp.aws.rate;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// Logs in memory.
public final class InMemoryRateLimiter implements RateLimiter {
    private final Map<String, RequestLog> logs = new HashMap<>();
    private final InstantSource time;

    public InMemoryRateLimiter(InstantSource time) {
        this.time = time;
    }

    @Override
    public synchronized Permit acquire(String subject, RateLimit limit) {
        String key = limit.name() + "#" + subject;
        RequestLog.Decision decision =
                logs.getOrDefault(key, RequestLog.empty()).ask(limit, time.instant());
        logs.put(key, decision.after());
        return decision.permit();
    }

    /// How many subjects have asked.
    public synchronized int size() {
        return logs.size();
    }
}
