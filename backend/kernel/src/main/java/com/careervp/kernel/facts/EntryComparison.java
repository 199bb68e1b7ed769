package com.careervp.kernel.facts;

import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Positions and courses of study must be right as a whole: title and dates are those of that employer.
final class EntryComparison {

    void check(ClaimedEntry claimed, SourceFacts facts, Consumer<Violation> violations) {
        ClaimKind organisation = claimed.isPosition() ? ClaimKind.COMPANY : ClaimKind.INSTITUTION;
        ClaimKind role = claimed.isPosition() ? ClaimKind.TITLE : ClaimKind.DEGREE;
        String of = claimed.organisation();
        List<SourceFacts.Entry> there = facts.entries().stream()
                .filter(entry -> entry.isPosition() == claimed.isPosition())
                .filter(entry -> FactComparison.isSame(organisation, of, entry.organisation()))
                .toList();
        if (there.isEmpty()) {
            add(claimed, claimed.isPosition() ? "company" : "institution", "one of the CV", of, violations);
            return;
        }
        List<SourceFacts.Entry> held = there.stream()
                .filter(entry -> FactComparison.isSame(role, claimed.role(), entry.role()))
                .toList();
        if (held.isEmpty()) {
            List<String> roles = there.stream().map(SourceFacts.Entry::role).toList();
            add(
                    claimed,
                    claimed.isPosition() ? "title" : "degree",
                    "at " + of + ": " + roles,
                    claimed.role(),
                    violations);
            return;
        }
        if (held.stream().noneMatch(entry -> isStart(claimed.start(), entry))) {
            add(claimed, "start_date", expected(held.getFirst().start(), of), orNothing(claimed.start()), violations);
        }
        if (held.stream().noneMatch(entry -> isEnd(claimed, entry))) {
            add(claimed, "end_date", expected(held.getFirst().end(), of), orNothing(claimed.end()), violations);
        }
    }

    private static boolean isStart(@Nullable String start, SourceFacts.Entry entry) {
        PartialDate known = entry.start();
        Optional<PartialDate> said = Dates.parse(start);
        return said.isEmpty() || (known != null && said.get().isWithin(known));
    }

    /// Where the document gives no end, the position is said to go on; a course of study may leave its end out.
    private static boolean isEnd(ClaimedEntry claimed, SourceFacts.Entry entry) {
        PartialDate known = entry.end();
        Optional<PartialDate> said = Dates.parse(claimed.end());
        if (said.isPresent()) {
            return known != null && said.get().isWithin(known);
        }
        return entry.isOpen() || (!claimed.isPosition() && claimed.end() == null);
    }

    private static String expected(@Nullable PartialDate known, String of) {
        return known == null ? "nothing: the CV gives no date for " + of : known + " as in the CV for " + of;
    }

    private static String orNothing(@Nullable String date) {
        return date == null || date.isBlank() ? "nothing" : date;
    }

    private static void add(
            ClaimedEntry claimed, String part, String expected, String actual, Consumer<Violation> violations) {
        violations.accept(new Violation(claimed.field() + "." + part, expected, actual, Severity.CRITICAL));
    }
}
