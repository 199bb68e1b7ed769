package com.careervp.console.core.jobs;

/// What a job is about.
///
/// @param jobId unique over all kinds; a tailored CV's is its artifact id
/// @param applicationId empty for an upload, which belongs to no application
public record JobKey(String jobId, JobKind kind, String userId, String applicationId) {}
