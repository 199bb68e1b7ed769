package com.careervp.language.anthropic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The API's key, fetched when it is needed, kept for a bounded time, and fetched again when the API rejects it.
///
/// A key that was fetched only a moment ago is not fetched again, even when it is rejected: the secret would not say
/// anything else, and Secrets Manager would be asked for every request that a wrong key fails. Safe for use by several
/// threads; while one fetches, the others wait for it.
final class CachedKey {
    private final Supplier<String> fetch;
    private final Duration maxAge;
    private final Duration leastAge;
    private final InstantSource clock;
    private @Nullable String key;
    private Instant fetchedAt = Instant.MIN;

    /// @param maxAge an older key is fetched again before use, so that a rotation is noticed
    /// @param leastAge a younger key is not fetched again
    CachedKey(Supplier<String> fetch, Duration maxAge, Duration leastAge, InstantSource clock) {
        this.fetch = fetch;
        this.maxAge = maxAge;
        this.leastAge = leastAge;
        this.clock = clock;
    }

    synchronized String current() {
        String known = key;
        return known == null || isOlderThan(maxAge) ? fetched() : known;
    }

    /// The key to use after the API rejected one; the same one where there is no other.
    synchronized String afterRejected(String rejected) {
        String known = key;
        if (known != null && (!known.equals(rejected) || !isOlderThan(leastAge))) {
            return known;
        }
        return fetched();
    }

    private boolean isOlderThan(Duration age) {
        return !clock.instant().isBefore(fetchedAt.plus(age));
    }

    private String fetched() {
        String fresh = fetch.get();
        key = fresh;
        fetchedAt = clock.instant();
        return fresh;
    }
}
