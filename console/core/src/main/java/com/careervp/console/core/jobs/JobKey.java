package com.careervp.console.core.jobs;

/// What a job is about.
public record JobKey(String jobId, String kind, String userId, String applicationId) {}
