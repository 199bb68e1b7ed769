package com.careervp.sandbox.apigateway;

import java.util.List;

/// Port: knows the user pools that an authorizer names. Safe for use by several threads.
public interface TokenVerifier {

    /// @param poolArns the user pools whose tokens are accepted
    /// @param token as the caller sent it, without the word `Bearer`
    TokenVerdict verify(List<String> poolArns, String token);

    /// For a gateway without user pools.
    static TokenVerifier refusing() {
        return (poolArns, token) -> new TokenVerdict.Refused();
    }
}
