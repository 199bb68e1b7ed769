package com.careervp.console.core.services;

import java.util.function.UnaryOperator;

/// Signs people in to the API over HTTP. All of them share its connections.
public final class HttpSignIn implements SignIn, AutoCloseable {
    private final HttpServiceApi api;
    private final UnaryOperator<String> tokens;
    private final boolean needsToken;

    private HttpSignIn(String apiUrl, UnaryOperator<String> tokens, boolean needsToken) {
        this.api = HttpServiceApi.open(apiUrl, "");
        this.tokens = tokens;
        this.needsToken = needsToken;
    }

    /// People bring their id tokens.
    ///
    /// @param apiUrl of the API's stage, without a slash at its end
    public static HttpSignIn byToken(String apiUrl) {
        return new HttpSignIn(
                apiUrl,
                token -> {
                    TokenSubject.of(token);
                    return token;
                },
                true);
    }

    /// People say who they are.
    ///
    /// @param issuer gives the id token of a person
    public static HttpSignIn byName(String apiUrl, UnaryOperator<String> issuer) {
        return new HttpSignIn(apiUrl, issuer, false);
    }

    @Override
    public ServiceApi as(String user) {
        if (user.isBlank()) {
            throw new IllegalArgumentException("user is blank, expected " + (needsToken ? "an id token" : "who calls"));
        }
        return api.as(tokens.apply(user));
    }

    @Override
    public boolean needsToken() {
        return needsToken;
    }

    @Override
    public void close() {
        api.close();
    }
}
