package com.careervp.infra;

import java.util.List;

/// The logical ids of everything that holds state, sorted. Change one only with a migration of its content.
final class StatefulIds {
    static final List<String> EXPECTED = List.of(
            "CareerPostingsTable14220B2A",
            "OperationsOperationsTable10206C61",
            "VprCvsTableD6677BB9",
            "VprJobsDeadLetterQueueD35F9452",
            "VprJobsQueue7A4C2F7E",
            "VprJobsTable0D8DE858",
            "VprResultsBucket08756729");

    private StatefulIds() {}
}
