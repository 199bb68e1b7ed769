package com.careervp.infra.api;

/// Who may call a route.
public enum Callers {
    /// Anybody; the route has no authorizer.
    ANYONE,
    /// Whoever has a valid id token of the user pool. The function gets the token's claims.
    SIGNED_IN
}
