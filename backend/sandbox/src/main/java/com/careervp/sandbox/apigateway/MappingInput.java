package com.careervp.sandbox.apigateway;

import java.util.HashMap;
import java.util.Map;

/// `$input` of a mapping template. Public, because the template engine calls it by reflection.
public final class MappingInput {
    private final String body;
    private final Map<String, Map<String, String>> parameters;

    MappingInput(GatewayRequest request, Map<String, String> pathParameters) {
        this.body = request.text();
        Map<String, String> headers = new Defaulting();
        request.headers().forEach((name, values) -> headers.put(name, values.getLast()));
        Map<String, String> query = new Defaulting();
        request.query().forEach((name, values) -> query.put(name, values.getLast()));
        Map<String, String> path = new Defaulting();
        path.putAll(pathParameters);
        this.parameters = Map.of("header", headers, "querystring", query, "path", path);
    }

    /// The raw body.
    public String getBody() {
        return body;
    }

    /// The request's parameters under `header`, `querystring` and `path`.
    public Map<String, Map<String, String>> params() {
        return parameters;
    }

    /// A parameter of the path, the query or the headers, in this order; empty when there is none.
    public String params(String name) {
        for (String place : new String[] {"path", "querystring", "header"}) {
            String value = parameters.getOrDefault(place, Map.of()).get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /// Templates compare what is missing with the empty text.
    private static final class Defaulting extends HashMap<String, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public String get(Object key) {
            return getOrDefault(key, "");
        }
    }
}
