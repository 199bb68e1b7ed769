package com.careervp.console.core.services;

import com.careervp.contract.MetricNames;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;

/// An answer of the API.
///
/// @param status of HTTP
/// @param path which of two paths took the request, `sync` or `async`; empty where the answer does not say
/// @param body a missing node where the answer was no JSON
public record Reply(int status, String path, JsonNode body) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// @param body as it was received
    public static Reply of(int status, String path, byte[] body) {
        return new Reply(status, path, json(body));
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can always be read", e);
        }
    }

    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /// Whether the asynchronous path took it.
    public boolean candidate() {
        return path.equals(MetricNames.PATH_ASYNC);
    }

    /// The stable code of a refusal; `HTTP_502` where the answer has none.
    public String code() {
        return body.path("code").asText("HTTP_" + status);
    }

    /// What the API says about a refusal; empty where it says nothing.
    public String message() {
        return body.path("error").asText(body.path("message").asText(""));
    }

    /// @throws RefusedException unless the request was accepted
    public Reply orRefused() {
        if (!accepted()) {
            throw new RefusedException(status, code(), message());
        }
        return this;
    }
}
