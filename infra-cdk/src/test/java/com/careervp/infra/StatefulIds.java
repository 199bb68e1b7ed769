package com.careervp.infra;

import java.util.List;
import java.util.Set;

/// The logical ids of everything that holds state, sorted. Change one only with a migration of its content.
final class StatefulIds {
    static final String ARTIFACTS_BUCKET = "TailoringArtifactsBucketF5D0FD23";

    static final List<String> EXPECTED = List.of(
            "CareerPostingsTable14220B2A",
            "IdentityUsers61009EFD",
            "LetterLettersBucket4CE68650",
            "OperationsOperationsTable10206C61",
            "PipelineCvDashboardDeadLetters07E0C95B",
            "PipelineCvFeedbackDeadLetters25B78A26",
            "PipelineCvGeneratorDeadLettersB03E9F38",
            "PipelineCvMatcherDeadLetters210E58D0",
            "PipelineCvOfferDeadLetters188CF655",
            "PipelineMetadataTable33BDDC02",
            "PipelineOutputsBucket2E7BE85D",
            "PipelineProcessingDeadLettersADE1D37B",
            "PipelineProcessingQueue7490B752",
            "PipelineUploadsBucket2A9E99B8",
            ARTIFACTS_BUCKET,
            "TailoringArtifactsTable6DF122F1",
            "VprCvsTableD6677BB9",
            "VprJobsDeadLetterQueueD35F9452",
            "VprJobsQueue7A4C2F7E",
            "VprJobsTable0D8DE858",
            "VprResultsBucket08756729");

    /// Tables of which nothing is worth keeping: they go with the stack, in every environment.
    static final Set<String> FLEETING = Set.of("RateLimitsTable29A563C1");

    private StatefulIds() {}
}
