package com.careervp.language;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Until when an answer is of use. Whoever sets the limit also measures it, so that models need no clock in common
/// with the caller: a function's deadline asks the Lambda context each time.
///
/// Safe for use by several threads.
@FunctionalInterface
public interface Deadline {

    /// The time that is left now; zero or negative when it is over.
    Duration remaining();

    /// No limit that anybody would notice: a year is always left.
    static Deadline none() {
        return NoDeadline.INSTANCE;
    }

    /// Over at an instant of the given clock.
    static Deadline at(Instant end, InstantSource clock) {
        return () -> Duration.between(clock.instant(), end);
    }

    /// This deadline, earlier by what the caller needs for itself after the answer.
    default Deadline lessReserve(Duration reserve) {
        return () -> remaining().minus(reserve);
    }

    default boolean isOver() {
        return !remaining().isPositive();
    }
}
