package com.careervp.console.core.services;

/// Port: how a person is signed in to an environment's API. Safe for use by several threads. What it gives lives as
/// long as the environment; nobody closes it.
public interface SignIn {

    /// The API for one person. Blocks where the sign-in has to be asked for.
    ///
    /// @param user the person's id; where [#needsToken] the person's id token
    /// @throws IllegalArgumentException when it is blank, or no token where one is needed
    ServiceApi as(String user);

    /// Whether a person brings an id token, as in AWS. A sandbox signs anybody in by name.
    boolean needsToken();

    /// Whose id the API knows the person by.
    ///
    /// @param userOrToken as for [#as]
    /// @throws IllegalArgumentException when it is no token where one is needed
    default String userId(String userOrToken) {
        return needsToken() ? TokenSubject.of(userOrToken) : userOrToken;
    }

    /// A person who is signed in already.
    static SignIn already(ServiceApi api) {
        return new SignIn() {
            @Override
            public ServiceApi as(String user) {
                return api;
            }

            @Override
            public boolean needsToken() {
                return false;
            }
        };
    }
}
