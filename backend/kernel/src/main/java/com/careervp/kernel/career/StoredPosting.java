package com.careervp.kernel.career;

/// A job posting under its id, called `job_id` in requests for documents.
public record StoredPosting(String id, String userId, JobPosting posting) {}
