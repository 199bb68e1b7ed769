package com.careervp.sandbox.cognito;

import com.careervp.contract.Plan;
import com.careervp.contract.TokenClaims;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/// What an id token says, with the claims that Cognito gives it.
///
/// @param id the token's own
///
/// Source: Cognito's developer guide, "Understanding the identity (ID) token".
record IdToken(String issuer, String clientId, String userId, Plan plan, String id, Instant issued) {
    static final String USE = "token_use";
    static final String ID = "id";
    /// As the template's client has it.
    static final Duration VALIDITY = Duration.ofHours(1);

    JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(userId)
                .audience(clientId)
                .claim("cognito:username", userId)
                .claim(TokenClaims.PLAN, plan.id())
                .claim(USE, ID)
                .claim("auth_time", issued.getEpochSecond())
                .claim("event_id", id)
                .jwtID(id)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(VALIDITY)))
                .build();
    }
}
