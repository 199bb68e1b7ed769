package com.careervp.kernel.career;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a person is reached. Personal data: never logged.
public record ContactDetails(
        String fullName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String location,
        List<String> links) {
    public ContactDetails {
        links = List.copyOf(links);
    }

    /// Says nothing of the person, so that a stray log line cannot.
    @Override
    public String toString() {
        return "ContactDetails[withheld]";
    }
}
