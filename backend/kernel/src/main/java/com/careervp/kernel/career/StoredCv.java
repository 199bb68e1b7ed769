package com.careervp.kernel.career;

/// One version of a user's CV.
///
/// @param id names this version for good
/// @param version from 1
public record StoredCv(String id, String userId, int version, Cv cv) {}
