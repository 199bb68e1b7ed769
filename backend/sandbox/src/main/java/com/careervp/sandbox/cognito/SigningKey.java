package com.careervp.sandbox.cognito;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/// A pool's RSA key. Its private half never leaves this object. Safe for use by several threads.
final class SigningKey {
    private static final int BITS = 2048;

    private final RSAKey key;

    private SigningKey(RSAKey key) {
        this.key = key;
    }

    /// @param id the `kid` of what it signs
    static SigningKey fresh(String id) {
        try {
            return new SigningKey(new RSAKeyGenerator(BITS)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate());
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java has no RSA keys of " + BITS + " bits", e);
        }
    }

    String id() {
        return key.getKeyID();
    }

    String sign(JWTClaimsSet claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token could not be signed", e);
        }
        return token.serialize();
    }

    /// Whether this key signed the token with RS256. The algorithm is ours to choose and not the token's: `none`, and
    /// an HMAC with the public key as its secret, are refused here.
    boolean signed(SignedJWT token) {
        JWSHeader header = token.getHeader();
        if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || !key.getKeyID().equals(header.getKeyID())) {
            return false;
        }
        try {
            return token.verify(new RSASSAVerifier(key.toRSAPublicKey()));
        } catch (JOSEException e) {
            // The signature has not even the form of one.
            return false;
        }
    }

    /// The public half.
    JWKSet published() {
        return new JWKSet(key.toPublicJWK());
    }
}
