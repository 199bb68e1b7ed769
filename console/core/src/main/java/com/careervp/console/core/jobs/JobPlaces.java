package com.careervp.console.core.jobs;

import com.careervp.contract.PhysicalNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the work on each kind of job goes on.
///
/// @param queues the name of the queue that the first worker reads; none for a kind without one
/// @param logGroups of the functions that write about jobs of the kind
public record JobPlaces(Map<JobKind, String> queues, Map<JobKind, List<String>> logGroups) {
    public JobPlaces {
        queues = Map.copyOf(queues);
        logGroups = Map.copyOf(logGroups);
    }

    public static JobPlaces of(PhysicalNames names) {
        return new JobPlaces(
                Map.of(JobKind.VPR, names.vprJobsQueue(), JobKind.PIPELINE, names.pipelineQueue()),
                Map.of(
                        JobKind.VPR,
                        groups(
                                names,
                                Stream.of(
                                        names.vprSubmitFunction(), names.vprWorkerFunction(), names.vprSyncFunction())),
                        JobKind.PIPELINE,
                        groups(
                                names,
                                Stream.of(
                                                "upload-handler",
                                                "cv-extractor",
                                                "cv-generator",
                                                "matcher",
                                                "feedback",
                                                "offer-generator",
                                                "dashboard-builder",
                                                "cv-status",
                                                "cv-download",
                                                "cv-sweeper")
                                        .map(names::pipelineFunction)),
                        JobKind.TAILORING,
                        groups(names, Stream.of(names.cvTailoringFunction()))));
    }

    private static List<String> groups(PhysicalNames names, Stream<String> functions) {
        return functions.map(names::functionLogGroup).toList();
    }

    Optional<String> queue(JobKind kind) {
        return Optional.ofNullable(queues.get(kind));
    }

    List<String> logGroups(JobKind kind) {
        return logGroups.getOrDefault(kind, List.of());
    }
}
