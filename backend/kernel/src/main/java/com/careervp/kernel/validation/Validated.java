package com.careervp.kernel.validation;

import java.util.List;
import java.util.stream.Collectors;

/// The outcome of reading an input: the value, or everything that is wrong with it.
public sealed interface Validated<T> {

    record Valid<T>(T value) implements Validated<T> {}

    /// @param problems at least one
    record Invalid<T>(List<Problem> problems) implements Validated<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }

        /// All problems on one line, separated by `; `.
        public String message() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        }
    }
}
