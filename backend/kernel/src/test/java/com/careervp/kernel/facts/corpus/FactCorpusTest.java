package com.careervp.kernel.facts.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.facts.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Measures fact verification: what passes that should not, and what is stopped that is right. The figures stand in
/// `docs/benchmarks/fact-verification.md`.
class FactCorpusTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final double FALSE_REJECTS = 0.02;

    private final CorpusPeople people = new CorpusPeople("people.txt");
    private final CorpusDocuments documents = new CorpusDocuments(new FactVerification(CLOCK));

    /// @param falseAccepts wrong documents that passed, or were stopped for another field only
    /// @param falseRejects faithful documents that were stopped
    record Outcome(int faithful, int wrong, List<String> falseAccepts, List<String> falseRejects) {

        @Override
        public String toString() {
            return "%d cases: %d wrong, of which %d passed; %d faithful, of which %d were stopped%n%s%n%s"
                    .formatted(
                            wrong + faithful,
                            wrong,
                            falseAccepts.size(),
                            faithful,
                            falseRejects.size(),
                            String.join("\n", falseAccepts),
                            String.join("\n", falseRejects));
        }
    }

    private Outcome run(String batch) {
        List<String> accepts = new ArrayList<>();
        List<String> rejects = new ArrayList<>();
        List<CorpusCase> cases = CorpusCase.read(batch);
        for (CorpusCase example : cases) {
            Verification verification = documents.verify(example, people.material(example));
            boolean named =
                    verification.critical().stream().map(Violation::field).anyMatch(example.field()::equals);
            if (example.accept() && !verification.passed()) {
                rejects.add("  FALSE REJECT " + example + "\n    " + verification.critical());
            } else if (!example.accept() && !named) {
                accepts.add("  FALSE ACCEPT " + example + "\n    " + verification.violations());
            }
        }
        int faithful = Math.toIntExact(cases.stream().filter(CorpusCase::accept).count());
        Outcome outcome = new Outcome(faithful, cases.size() - faithful, accepts, rejects);
        System.out.println(batch + ": " + outcome);
        return outcome;
    }

    @Test
    void inTheFirstBatchNothingWrongPassesAndHardlyAnythingRightIsStopped() {
        Outcome outcome = run("cases-first.txt");

        assertThat(outcome.wrong()).isGreaterThanOrEqualTo(75);
        assertThat(outcome.faithful()).isGreaterThanOrEqualTo(75);
        assertThat(outcome.falseAccepts()).as("%s", outcome).isEmpty();
        assertThat(outcome.falseRejects()).as("%s", outcome).hasSizeLessThan((int)
                Math.ceil(outcome.faithful() * FALSE_REJECTS));
    }

    @Test
    void inTheSecondBatchNothingWrongPassesAndHardlyAnythingRightIsStopped() {
        Outcome outcome = run("cases-second.txt");

        assertThat(outcome.wrong() + outcome.faithful()).isGreaterThanOrEqualTo(40);
        assertThat(outcome.falseAccepts()).as("%s", outcome).isEmpty();
        assertThat(outcome.falseRejects()).as("%s", outcome).hasSizeLessThan((int)
                Math.ceil(outcome.faithful() * FALSE_REJECTS));
    }

    @Test
    void everyCaseHasItsOwnName() {
        List<String> ids = Stream.of("cases-first.txt", "cases-second.txt")
                .flatMap(batch -> CorpusCase.read(batch).stream())
                .map(CorpusCase::id)
                .toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }
}
