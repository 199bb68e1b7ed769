package com.careervp.kernel.career;

import java.util.List;

/// Everything a document is written from and checked against.
public record CareerMaterial(Cv cv, JobPosting posting, List<GapResponse> gapResponses) {
    public CareerMaterial {
        gapResponses = List.copyOf(gapResponses);
    }
}
