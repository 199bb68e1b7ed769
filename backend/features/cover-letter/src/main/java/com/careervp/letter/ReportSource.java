package com.careervp.letter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Port: the value proposition reports that were written before.
///
/// Blocks, is safe for use by several threads and throws [com.careervp.kernel.failure.FailureException] when the
/// store does not answer.
@FunctionalInterface
public interface ReportSource {

    /// The finished report of the user's own application; empty where there is none.
    Optional<ObjectNode> find(String userId, String applicationId);
}
