package com.careervp.sandbox.apigateway;

import org.jspecify.annotations.Nullable;

/// A resource of an API.
///
/// @param parentId null for the root
/// @param path e.g. `/api/vpr/status/{job_id}`
record ApiResource(String id, @Nullable String parentId, String pathPart, String path) {}
