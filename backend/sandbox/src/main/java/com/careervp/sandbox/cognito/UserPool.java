package com.careervp.sandbox.cognito;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// One pool of users: who issues its tokens, with which key, to which clients. Safe for use by several threads.
final class UserPool {
    private final String id;
    private final String arn;
    private final String name;
    private final String issuer;
    private final SigningKey key;
    private final Map<String, String> clients = new ConcurrentHashMap<>();

    UserPool(String id, String arn, String name, String issuer, SigningKey key) {
        this.id = id;
        this.arn = arn;
        this.name = name;
        this.issuer = issuer;
        this.key = key;
    }

    String id() {
        return id;
    }

    String arn() {
        return arn;
    }

    String name() {
        return name;
    }

    String issuer() {
        return issuer;
    }

    SigningKey key() {
        return key;
    }

    void putClient(String clientId, String clientName) {
        clients.put(clientId, clientName);
    }

    void removeClient(String clientId) {
        clients.remove(clientId);
    }

    boolean hasClient(String clientId) {
        return clients.containsKey(clientId);
    }

    Optional<String> clientName(String clientId) {
        return Optional.ofNullable(clients.get(clientId));
    }
}
