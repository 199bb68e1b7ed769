package com.careervp.kernel.validation;

/// One offending field of an input.
///
/// @param field path of the field, e.g. `job_posting.requirements[2]`
/// @param found what was there, in a few words and without personal data: `nothing`, `a number`, `300 characters`
/// @param expected what should have been there
public record Problem(String field, String found, String expected) {

    /// One readable line: `job_posting.company_name: found nothing, expected text of 1 to 255 characters`.
    @Override
    public String toString() {
        return field + ": found " + found + ", expected " + expected;
    }
}
