package com.careervp.sandbox.apigateway;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A resource as a deployment froze it, with its methods by HTTP method.
record Route(ApiResource resource, Map<String, ApiMethod> methods) {
    Route {
        methods = Map.copyOf(methods);
    }

    private List<String> segments() {
        return Route.split(resource.path());
    }

    static List<String> split(String path) {
        return path.equals("/") ? List.of() : List.of(path.substring(1).split("/", -1));
    }

    Optional<ApiMethod> method(String httpMethod) {
        ApiMethod exact = methods.get(httpMethod);
        return Optional.ofNullable(exact != null ? exact : methods.get("ANY"));
    }

    /// The path parameters when the path fits.
    Optional<Map<String, String>> match(List<String> path) {
        List<String> segments = segments();
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isGreedy(segment) && i < path.size()) {
                parameters.put(name(segment).replace("+", ""), String.join("/", path.subList(i, path.size())));
                return Optional.of(parameters);
            }
            if (i >= path.size() || path.get(i).isEmpty()) {
                return Optional.empty();
            }
            if (isParameter(segment)) {
                parameters.put(name(segment), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return path.size() == segments.size() ? Optional.of(parameters) : Optional.empty();
    }

    /// Fixed segments win over parameters, and those over greedy ones.
    String precedence() {
        StringBuilder order = new StringBuilder();
        for (String segment : segments()) {
            order.append(isGreedy(segment) ? '2' : isParameter(segment) ? '1' : '0');
        }
        return order.toString();
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return isParameter(segment) && segment.endsWith("+}");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }
}
