package com.careervp.console.cli.rehearsal;

import java.util.List;

/// What a row of rollbacks gave.
///
/// @param millis from each click to the verified weight 0, in order
/// @param requestsAfter requests sent right after the rollbacks, all together
/// @param candidateAfter how many of them still met the candidate
public record RollbackReport(
        int rollbacks, int fromWeight, List<Long> millis, Spread spread, int requestsAfter, int candidateAfter) {

    /// Nearest ranks, in milliseconds.
    public record Spread(long median, long p95, long longest) {

        static Spread of(List<Long> millis) {
            long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Spread(rank(sorted, 50), rank(sorted, 95), rank(sorted, 100));
        }

        private static long rank(long[] sorted, int percent) {
            return sorted.length == 0 ? 0 : sorted[Math.max(1, (int) Math.ceil(sorted.length * percent / 100.0)) - 1];
        }
    }

    static RollbackReport of(int fromWeight, List<Long> millis, int requestsAfter, int candidateAfter) {
        return new RollbackReport(
                millis.size(), fromWeight, List.copyOf(millis), Spread.of(millis), requestsAfter, candidateAfter);
    }
}
