package com.careervp.aws.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The requests of one subject that were allowed, oldest first. A sliding log and not a counter per minute, because
/// a counter lets twice the limit through around the full minute.
///
/// @param allowedAtMillis milliseconds since 1970, ascending
public record RequestLog(List<Long> allowedAtMillis) {
    public RequestLog {
        allowedAtMillis = List.copyOf(allowedAtMillis);
    }

    static RequestLog empty() {
        return new RequestLog(List.of());
    }

    /// What becomes of a request now.
    ///
    /// @param after the log after it; the same as before, less what no longer counts, where it was refused
    public record Decision(Permit permit, RequestLog after) {}

    /// Instances' clocks differ a little: time never goes back behind the newest entry, so that the log stays in order
    /// and no entry leaves the window early for an instance whose clock is behind.
    public Decision ask(RateLimit limit, Instant time) {
        long now = allowedAtMillis.isEmpty()
                ? time.toEpochMilli()
                : Math.max(time.toEpochMilli(), allowedAtMillis.getLast());
        long window = limit.window().toMillis();
        List<Long> counting = new ArrayList<>(allowedAtMillis);
        counting.removeIf(at -> at <= now - window);
        boolean allowed = counting.size() < limit.requests();
        if (allowed) {
            counting.add(now);
        }
        int remaining = Math.max(0, limit.requests() - counting.size());
        // where a smaller limit took over, more than one has to leave
        long freeAt = counting.get(Math.max(0, counting.size() - limit.requests())) + window;
        Duration wait = allowed ? Duration.ZERO : Duration.ofMillis(freeAt - now);
        Permit permit = new Permit(allowed, limit.requests(), remaining, Instant.ofEpochMilli(freeAt), wait);
        return new Decision(permit, new RequestLog(counting));
    }
}
