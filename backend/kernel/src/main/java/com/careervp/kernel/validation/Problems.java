package com.careervp.kernel.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Collects the offending fields of one input. Not for use by several threads.
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /// Adds one; see [Problem] for the meaning of the parts.
    public void add(String field, String foundThere, String expected) {
        found.add(new Problem(field, foundThere, expected));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /// In the order they were met.
    public List<Problem> list() {
        return List.copyOf(found);
    }

    /// All of them on one line, separated by `; `.
    public String message() {
        return found.stream().map(Problem::toString).collect(Collectors.joining("; "));
    }

    /// The value, when nothing was found wrong; otherwise all problems.
    public <T> Validated<T> outcome(Supplier<T> value) {
        return found.isEmpty() ? new Validated.Valid<>(value.get()) : new Validated.Invalid<>(list());
    }
}
