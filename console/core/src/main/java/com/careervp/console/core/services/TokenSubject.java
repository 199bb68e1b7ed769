package com.careervp.console.core.services;

import com.careervp.contract.TokenClaims;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/// Who a token says its holder is. Whether that is true is for the API to find out.
final class TokenSubject {
    private TokenSubject() {}

    /// @throws IllegalArgumentException when the text is not a token
    static String of(String token) {
        String[] parts = token.split("\\.", -1);
        try {
            if (parts.length == 3) {
                String subject = new ObjectMapper()
                        .readTree(Base64.getUrlDecoder().decode(parts[1]))
                        .path(TokenClaims.SUBJECT)
                        .asText("");
                if (!subject.isEmpty()) {
                    return subject;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the token is not one: its middle part holds no claims", e);
        }
        throw new IllegalArgumentException("the token is not one: expected three parts and the claim "
                + TokenClaims.SUBJECT + " in the middle one");
    }
}
