package com.careervp.sandbox.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The routes of a template that ask for a token.
final class SignedInRoutes {
    private SignedInRoutes() {}

    /// @param path with a harmless value for each parameter
    record Route(String method, String path) {}

    /// @param folder of a stage of the cloud assembly
    static List<Route> in(Path folder) throws IOException {
        List<Route> routes = new ArrayList<>();
        for (JsonNode resources : templates(folder)) {
            resources.forEach(resource -> {
                JsonNode properties = resource.path("Properties");
                if (resource.path("Type").asText().equals("AWS::ApiGateway::Method")
                        && properties.path("AuthorizationType").asText().equals("COGNITO_USER_POOLS")) {
                    routes.add(new Route(
                            properties.path("HttpMethod").asText(), path(resources, properties.path("ResourceId"))));
                }
            });
        }
        return routes;
    }

    private static List<JsonNode> templates(Path folder) throws IOException {
        List<JsonNode> templates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".template.json"))
                    .toList()) {
                templates.add(new JsonMapper().readTree(file.toFile()).path("Resources"));
            }
        }
        return templates;
    }

    private static String path(JsonNode resources, JsonNode reference) {
        JsonNode resource = resources.path(reference.path("Ref").asText());
        if (resource.isMissingNode()) {
            // the root of the API
            return "";
        }
        JsonNode properties = resource.path("Properties");
        String part = properties.path("PathPart").asText().replaceAll("\\{.*}", "00000000-0000-4000-8000-000000000000");
        return path(resources, properties.path("ParentId")) + "/" + part;
    }
}
