package com.careervp.sandbox.apigateway;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a stage serves: the resources, methods, authorizers, validators, models and gateway responses of one moment.
record ApiDeployment(
        String id,
        String description,
        Instant created,
        List<Route> routes,
        Map<String, RequestChecks> checks,
        Map<String, ApiAuthorizer> authorizers,
        GatewayResponses responses) {

    ApiDeployment {
        routes = routes.stream().sorted(Comparator.comparing(Route::precedence)).toList();
        checks = Map.copyOf(checks);
        authorizers = Map.copyOf(authorizers);
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

    /// The authorizer before a method; empty where the method is open.
    ///
    /// @throws GatewayFault when the method names one that is not there
    Optional<ApiAuthorizer> authorizer(ApiMethod method) {
        Optional<String> id = method.authorizerId();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(authorizers.get(id.get()))
                .orElseThrow(() -> new GatewayFault(GatewayFault.Type.API_CONFIGURATION_ERROR)));
    }

    RequestChecks checks(ApiMethod method) {
        return method.validatorId().map(checks::get).orElse(RequestChecks.NONE);
    }
}
