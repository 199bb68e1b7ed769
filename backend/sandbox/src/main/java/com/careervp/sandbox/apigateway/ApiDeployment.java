package com.careervp.sandbox.apigateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a stage serves: the resources, methods, validators, models and gateway responses of one moment.
record ApiDeployment(
        String id,
        String description,
        Instant created,
        List<Route> routes,
        Map<String, RequestChecks> checks,
        GatewayResponses responses) {

    ApiDeployment {
        routes = routes.stream().sorted(Comparator.comparing(Route::precedence)).toList();
        checks = Map.copyOf(checks);
    }

    /// A path that fits a route, with the values of its parameters.
    record Match(Route route, Map<String, String> parameters) {}

    Optional<Match> route(String path) {
        List<String> segments = Route.split(path);
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(segments);
            if (parameters.isPresent()) {
                return Optional.of(new Match(route, parameters.get()));
            }
        }
        return Optional.empty();
    }

    RequestChecks checks(ApiMethod method) {
        return method.validatorId().map(checks::get).orElse(RequestChecks.NONE);
    }
}
