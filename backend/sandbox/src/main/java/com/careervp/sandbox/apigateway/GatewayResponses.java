package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// The gateway's own answers, with the template's wording where it has one: for the type, else for `DEFAULT_4XX` or
/// `DEFAULT_5XX`.
record GatewayResponses(Map<String, ObjectNode> customised) {
    private static final String STANDARD_BODY = "{\"message\":$context.error.messageString}";

    GatewayResponses {
        customised = Map.copyOf(customised);
    }

    GatewayAnswer answer(GatewayFault fault, GatewayCall call) {
        GatewayFault.Type type = fault.type();
        call.failed(type.name(), fault.getMessage() == null ? type.message() : fault.getMessage());
        ObjectNode specific = customised.get(type.name());
        ObjectNode chosen =
                specific != null ? specific : customised.get(type.status() < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX");
        int status = status(specific, type);
        Map<String, String> context = call.context(status);
        String template = chosen == null
                ? STANDARD_BODY
                : chosen.path("ResponseTemplates").path("application/json").asText(STANDARD_BODY);
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("x-amzn-ErrorType", List.of(errorType(type)));
        if (chosen != null) {
            chosen.path("ResponseParameters").properties().forEach(parameter -> {
                String prefix = "gatewayresponse.header.";
                String value = parameter.getValue().asText();
                if (parameter.getKey().startsWith(prefix) && value.startsWith("'")) {
                    headers.put(
                            parameter.getKey().substring(prefix.length()),
                            List.of(value.substring(1, value.length() - 1)));
                }
            });
        }
        return new GatewayAnswer(
                status, headers, SdkBytes.fromUtf8String(ContextVariables.substitute(template, context)));
    }

    private static int status(@Nullable ObjectNode customised, GatewayFault.Type type) {
        return customised == null
                ? type.status()
                : customised.path("StatusCode").asInt(type.status());
    }

    private static String errorType(GatewayFault.Type type) {
        return switch (type) {
            case MISSING_AUTHENTICATION_TOKEN -> "MissingAuthenticationTokenException";
            case UNAUTHORIZED -> "UnauthorizedException";
            case BAD_REQUEST_PARAMETERS, BAD_REQUEST_BODY -> "BadRequestException";
            case REQUEST_TOO_LARGE -> "RequestTooLargeException";
            case THROTTLED -> "TooManyRequestsException";
            case INTEGRATION_TIMEOUT, API_CONFIGURATION_ERROR, DEFAULT_5XX -> "InternalServerErrorException";
        };
    }
}
