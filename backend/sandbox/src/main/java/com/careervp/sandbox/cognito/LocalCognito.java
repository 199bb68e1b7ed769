package com.careervp.sandbox.cognito;

import com.careervp.contract.Plan;
import com.careervp.kernel.IdSource;
import com.careervp.sandbox.apigateway.TokenVerdict;
import com.careervp.sandbox.apigateway.TokenVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// User pools with a token issuer of their own on 127.0.0.1: id tokens are signed with RS256 by a key that only this
/// sandbox has, and its public half is at `{issuer}/.well-known/jwks.json` as it is in AWS. Nobody signs in by
/// password here; whoever holds the sandbox is given tokens for any user. Safe for use by several threads.
///
/// What is not there: sign-up, groups, access and refresh tokens, triggers.
public final class LocalCognito implements TokenVerifier, AutoCloseable {
    private final InstantSource time;
    private final IdSource ids;
    private final IssuerServer server;
    private final Map<String, UserPool> pools = new ConcurrentHashMap<>();

    /// @param time by which tokens are issued and expire
    public LocalCognito(InstantSource time, IdSource ids) {
        this.time = time;
        this.ids = ids;
        this.server = new IssuerServer(this::keys);
    }

    /// Makes a pool without clients.
    UserPool createPool(String region, String account, String name) {
        String letters = letters().substring(0, 9);
        String id = region + "_" + letters;
        UserPool pool = new UserPool(
                id,
                "arn:aws:cognito-idp:" + region + ":" + account + ":userpool/" + id,
                name,
                server.issuer(id),
                SigningKey.fresh(letters()));
        pools.put(id, pool);
        return pool;
    }

    Optional<UserPool> pool(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    void deletePool(String id) {
        pools.remove(id);
    }

    /// A new id of a client in the service's form: 26 lower-case letters and digits.
    String newClientId() {
        return letters().substring(0, 26);
    }

    private String letters() {
        String letters = ids.next().replaceAll("[^0-9a-z]", "");
        return (letters + "0".repeat(32)).substring(0, 32);
    }

    /// An id token for a person who has signed in this moment; it is valid for an hour of sandbox time.
    ///
    /// @param clientId of a client of a pool of this sandbox
    /// @param userId the token's subject
    /// @throws IllegalArgumentException when no pool has the client
    public String idToken(String clientId, String userId, Plan plan) {
        UserPool pool = pools.values().stream()
                .filter(candidate -> candidate.hasClient(clientId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no user pool here has the client " + clientId));
        IdToken token = new IdToken(pool.issuer(), clientId, userId, plan, ids.next(), time.instant());
        return pool.key().sign(token.claims());
    }

    @Override
    public TokenVerdict verify(List<String> poolArns, String token) {
        List<UserPool> accepted = pools.values().stream()
                .filter(pool -> poolArns.contains(pool.arn()))
                .toList();
        return IdTokenCheck.verify(accepted, token, time.instant());
    }

    private Optional<JWKSet> keys(String poolId) {
        return pool(poolId).map(pool -> pool.key().published());
    }

    /// Where a pool's keys are published.
    ///
    /// @throws IllegalArgumentException when there is no such pool
    public URI keysUrl(String poolId) {
        UserPool known = pool(poolId).orElseThrow(() -> new IllegalArgumentException("no user pool " + poolId));
        return URI.create(known.issuer() + "/.well-known/jwks.json");
    }

    @Override
    public void close() {
        server.close();
    }
}
