package com.careervp.tailoring.artifact;

import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.tailoring.request.TailoringRequest;
import java.time.Duration;
import java.time.Instant;

/// A tailored CV as it is kept.
///
/// @param id a UUID
/// @param version counts the user's tailored CVs of the application, from 1
/// @param createdAt whole milliseconds; no two artifacts of one application have the same
public record TailoredArtifact(
        String id,
        TailoringRequest request,
        int version,
        Instant createdAt,
        TailoredCv tailored,
        Findings findings,
        ModelUse use) {
    /// The table and the bucket forget it after this long.
    public static final Duration KEPT = Duration.ofDays(90);

    public String jsonKey() {
        return "tailored/" + id + ".json";
    }

    public String wordKey() {
        return "tailored/" + id + ".docx";
    }

    public TailoredArtifact createdAt(Instant time) {
        return new TailoredArtifact(id, request, version, time, tailored, findings, use);
    }
}
