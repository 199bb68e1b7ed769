package com.careervp.console.core.queues;

/// How a redriven message fares.
public sealed interface RedriveFate {

    /// Its job came to a good end.
    record Well() implements RedriveFate {}

    /// Nothing is known yet.
    record Open() implements RedriveFate {}

    /// It failed again.
    record Bad(String why) implements RedriveFate {}
}
