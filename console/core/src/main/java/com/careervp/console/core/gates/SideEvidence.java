package com.careervp.console.core.gates;

import java.util.List;

/// What was observed of one side.
///
/// @param requests ascending time, callers' mistakes included
/// @param failedJobs accepted requests whose job failed later; 0 on the synchronous side, where the answer tells
/// @param generationP95 milliseconds
/// @param cost US dollars per report
/// @param functionErrors share of invocations that ended in an error
public record SideEvidence(
        List<ObservedRequest> requests, long failedJobs, Reading generationP95, Reading cost, Reading functionErrors) {
    public SideEvidence {
        requests = List.copyOf(requests);
    }

    public static SideEvidence none() {
        return new SideEvidence(List.of(), 0, Reading.none(), Reading.none(), Reading.none());
    }

    List<ObservedRequest> judged() {
        return requests.stream().filter(request -> !request.callersMistake()).toList();
    }

    Reading success() {
        List<ObservedRequest> judged = judged();
        long answered = judged.stream().filter(ObservedRequest::succeeded).count();
        return WilsonInterval.of(Math.max(0, answered - failedJobs), judged.size());
    }

    /// Latencies of answers that succeeded, the newest `limit`.
    double[] latencies(int limit) {
        List<ObservedRequest> judged =
                judged().stream().filter(ObservedRequest::succeeded).toList();
        return judged.subList(Math.max(0, judged.size() - limit), judged.size()).stream()
                .mapToDouble(ObservedRequest::latencyMillis)
                .toArray();
    }

    VariantFigures figures(Variant variant) {
        double[] latencies = latencies(Integer.MAX_VALUE);
        VariantFigures.Percentiles percentiles = new VariantFigures.Percentiles(
                Quantiles.of(latencies, 0.5), Quantiles.of(latencies, 0.95), Quantiles.of(latencies, 0.99));
        return new VariantFigures(variant, judged().size(), success(), percentiles, generationP95, cost);
    }
}
