package com.careervp.tailoring.request;

/// A checked request.
///
/// @param jobId names the posting, see `POST /api/job-postings`
/// @param cvVersion of the user's own CV, from 1
public record TailoringRequest(
        String userId, String applicationId, String jobId, int cvVersion, Preferences preferences) {}
