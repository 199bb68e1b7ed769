package com.careervp.sandbox;

import com.careervp.contract.Plan;
import com.careervp.sandbox.cognito.LocalCognito;

/// Signs people in to the sandbox's API. There are no passwords here: who has the sandbox may be anybody in it. Safe
/// for use by several threads.
public final class SignIns {
    private final LocalCognito cognito;
    private final String clientId;

    SignIns(LocalCognito cognito, String clientId) {
        this.cognito = cognito;
        this.clientId = clientId;
    }

    /// An id token for the header `Authorization: Bearer …`, valid for an hour of sandbox time.
    ///
    /// @param userId who calls; the owner of CVs, postings and documents
    public String idToken(String userId, Plan plan) {
        if (userId.isBlank()) {
            throw new IllegalArgumentException("userId is blank, expected who is signed in");
        }
        return cognito.idToken(clientId, userId, plan);
    }
}
