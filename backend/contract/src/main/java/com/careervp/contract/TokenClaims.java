package com.careervp.contract;

/// Claims of a signed-in person's id token, as the API hands them on to the functions.
///
/// Source: Cognito's developer guide, "Understanding the identity (ID) token".
public final class TokenClaims {
    /// Who it is; the owner of CVs, postings and documents.
    public static final String SUBJECT = "sub";
    /// The id of a [Plan]. Only administrators can write it. Who has none is on [Plan#FREE].
    public static final String PLAN = "custom:plan";

    private TokenClaims() {}
}
