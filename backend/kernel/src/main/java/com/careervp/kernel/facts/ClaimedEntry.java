package com.careervp.kernel.facts;

import org.jspecify.annotations.Nullable;

/// A position or a course of study as a document gives it. Its parts must be right together: the right title with the
/// wrong employer is wrong.
///
/// @param field where it stands, e.g. `work_experience[1]`
/// @param isPosition a position (company, title), or a course of study (institution, degree)
/// @param start as written, where given
/// @param end as written; null where the document gives none or the position goes on
public record ClaimedEntry(
        String field,
        boolean isPosition,
        String organisation,
        String role,
        @Nullable String start,
        @Nullable String end) {}
