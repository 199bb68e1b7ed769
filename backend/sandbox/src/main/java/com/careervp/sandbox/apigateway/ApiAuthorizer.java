package com.careervp.sandbox.apigateway;

import com.careervp.sandbox.cloudformation.ResourceException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets through whoever has an id token of one of its user pools.
///
/// @param header the request's header that holds the token
record ApiAuthorizer(String header, List<String> poolArns) {
    static final String TYPE = "COGNITO_USER_POOLS";
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +");
    private static final Pattern SOURCE = Pattern.compile("method\\.request\\.header\\.([A-Za-z0-9-]+)");

    ApiAuthorizer {
        poolArns = List.copyOf(poolArns);
    }

    /// @throws ResourceException for an authorizer that the sandbox would serve in another way than AWS
    static ApiAuthorizer of(String logicalId, JsonNode properties) {
        String type = properties.path("Type").asText();
        if (!type.equals(TYPE)) {
            throw new ResourceException(
                    "authorizer " + logicalId + " has the type " + type + "; the sandbox knows " + TYPE);
        }
        String source = properties.path("IdentitySource").asText();
        Matcher matcher = SOURCE.matcher(source);
        if (!matcher.matches()) {
            throw new ResourceException("Invalid identity source: " + source);
        }
        List<String> pools = new ArrayList<>();
        properties.path("ProviderARNs").forEach(arn -> pools.add(arn.asText()));
        if (pools.isEmpty()) {
            throw new ResourceException("Invalid Authorizer: ProviderARNs is required for type " + TYPE);
        }
        return new ApiAuthorizer(matcher.group(1), pools);
    }

    /// @return the caller's claims
    /// @throws GatewayFault when the caller is not let through
    Map<String, String> authorize(GatewayRequest request, TokenVerifier verifier) {
        String given = request.header(header).orElse("").trim();
        String token = BEARER.matcher(given).lookingAt() ? BEARER.matcher(given).replaceFirst("") : given;
        if (token.isEmpty()) {
            throw new GatewayFault(GatewayFault.Type.UNAUTHORIZED);
        }
        return switch (verifier.verify(poolArns, token)) {
            case TokenVerdict.Accepted(Map<String, String> claims) -> claims;
            case TokenVerdict.Expired() ->
                throw new GatewayFault(GatewayFault.Type.UNAUTHORIZED, "The incoming token has expired");
            case TokenVerdict.Refused() -> throw new GatewayFault(GatewayFault.Type.UNAUTHORIZED);
        };
    }
}
