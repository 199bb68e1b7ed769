package com.careervp.console.cli;

/// Port: signs people in to a sandbox's API.
@FunctionalInterface
public interface SandboxTokens {

    /// An id token for the header `Authorization: Bearer …`.
    ///
    /// @param plan `free`, `premium` or `enterprise`
    /// @throws IllegalArgumentException when there is no such plan
    String idToken(String userId, String plan);
}
