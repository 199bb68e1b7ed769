package com.careervp.benchmarks.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a client found, as JSON.
final class Reports {
    private Reports() {}

    /// How requests were answered, and how fast those that were accepted.
    static void answers(ObjectNode report, Collection<Answer> answers) {
        Map<Integer, Long> byStatus =
                answers.stream().collect(Collectors.groupingBy(Answer::status, TreeMap::new, Collectors.counting()));
        List<Answer> accepted =
                answers.stream().filter(answer -> answer.status() == 202).toList();
        report.put("requests", answers.size());
        ObjectNode statuses = report.putObject("answers");
        byStatus.forEach((status, count) -> statuses.put(Integer.toString(status), count));
        Latencies latencies = Latencies.of(accepted);
        report.putObject("acceptedMillis")
                .put("p50", latencies.p50())
                .put("p95", latencies.p95())
                .put("p99", latencies.p99())
                .put("max", latencies.max());
    }

    static void ends(ObjectNode report, JobEnds.Ends ends) {
        ObjectNode jobs = report.putObject("jobs")
                .put("accepted", ends.accepted())
                .put("completed", ends.completed().size());
        ObjectNode failed = jobs.putObject("failed");
        ends.failed().forEach(failed::put);
        jobs.put("lost", ends.lost()).put("meanSeconds", Math.round(ends.meanSeconds() * 100) / 100.0);
    }
}
