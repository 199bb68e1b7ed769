package com.careervp.vpr.job;

/// Whose report for which application. Neither id contains `#`; requests with one are refused, so that two keys never
/// spell the same.
public record JobKey(String userId, String applicationId) {

    public JobKey {
        if (userId.contains("#") || applicationId.contains("#")) {
            throw new IllegalArgumentException("an id of a job key contains #");
        }
    }

    /// `vpr#{user_id}#{application_id}`.
    public String idempotencyKey() {
        return "vpr#" + userId + "#" + applicationId;
    }
}
