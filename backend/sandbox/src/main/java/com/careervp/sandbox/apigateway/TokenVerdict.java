package com.careervp.sandbox.apigateway;

import java.util.Map;

/// What became of a caller's token.
public sealed interface TokenVerdict {

    /// @param claims as the function gets them: every one as text
    record Accepted(Map<String, String> claims) implements TokenVerdict {
        public Accepted {
            claims = Map.copyOf(claims);
        }
    }

    /// It was good once.
    record Expired() implements TokenVerdict {}

    /// It is not a token of an accepted pool, or not one at all.
    record Refused() implements TokenVerdict {}
}
