package com.careervp.sandbox.cognito;

import com.careervp.sandbox.apigateway.TokenVerdict;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Verifies an id token the way an authorizer of API Gateway does: signature, issuer, audience, use, time.
///
/// Source: Cognito's developer guide, "Verifying JSON web tokens"; API Gateway's, "Control access to REST APIs using
/// Amazon Cognito user pools as an authorizer" (an id token where the method names no scopes).
final class IdTokenCheck {
    private static final DateTimeFormatter CLAIM_TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.US)
            .withZone(ZoneOffset.UTC);

    private IdTokenCheck() {}

    static TokenVerdict verify(List<UserPool> pools, String token, Instant now) {
        try {
            return verify(pools, SignedJWT.parse(token), now);
        } catch (ParseException e) {
            // Not a signed token at all; an unsigned one is none either.
            return new TokenVerdict.Refused();
        }
    }

    private static TokenVerdict verify(List<UserPool> pools, SignedJWT token, Instant now) throws ParseException {
        JWTClaimsSet claims = token.getJWTClaimsSet();
        for (UserPool pool : pools) {
            if (pool.issuer().equals(claims.getIssuer()) && pool.key().signed(token)) {
                return verified(pool, claims, now);
            }
        }
        return new TokenVerdict.Refused();
    }

    private static TokenVerdict verified(UserPool pool, JWTClaimsSet claims, Instant now) throws ParseException {
        boolean ours = claims.getAudience().size() == 1
                && pool.hasClient(claims.getAudience().getFirst())
                && IdToken.ID.equals(claims.getStringClaim(IdToken.USE))
                && claims.getSubject() != null
                && !claims.getSubject().isBlank();
        @Nullable Date expires = claims.getExpirationTime();
        @Nullable Date issued = claims.getIssueTime();
        if (!ours || expires == null || issued == null || issued.toInstant().isAfter(now.plusSeconds(1))) {
            return new TokenVerdict.Refused();
        }
        return now.isBefore(expires.toInstant())
                ? new TokenVerdict.Accepted(text(claims.toJSONObject()))
                : new TokenVerdict.Expired();
    }

    /// Claims reach the function as text, times in the form of a date.
    private static Map<String, String> text(Map<String, Object> claims) {
        Map<String, String> text = new TreeMap<>();
        claims.forEach((name, value) -> {
            if (value != null) {
                text.put(name, text(name, value));
            }
        });
        return text;
    }

    private static String text(String name, Object value) {
        if ((name.equals("exp") || name.equals("iat")) && value instanceof Number seconds) {
            return CLAIM_TIME.format(Instant.ofEpochSecond(seconds.longValue()));
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : value.toString();
    }
}
