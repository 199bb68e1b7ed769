package com.careervp.kernel.career;

/// The outcome of reading something that belongs to somebody. Whoever reads has to say what becomes of each case, so
/// that ownership cannot be forgotten.
public sealed interface Access<T> {

    /// It is there and the reader's own.
    record Granted<T>(T value) implements Access<T> {}

    /// It is somebody else's.
    record Denied<T>() implements Access<T> {}

    /// It is not there, or not any more.
    record Missing<T>() implements Access<T> {}
}
