package com.careervp.sandbox.apigateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/// The event, version 1.0, that a function gets for an HTTP request.
///
/// Source: Lambda's developer guide, "Processing Amazon API Gateway events", and API Gateway's "Input format of a
/// Lambda function for proxy integration".
final class ProxyEvents {
    private final ObjectMapper json = new ObjectMapper();

    SdkBytes event(GatewayCall call, ApiMethod method, Map<String, String> pathParameters) {
        GatewayRequest request = call.request();
        ObjectNode event = json.createObjectNode();
        String route =
                call.match().map(match -> match.route().resource().path()).orElse(request.path());
        event.put("resource", route);
        event.put("path", request.path());
        event.put("httpMethod", request.httpMethod());
        putBoth(event, "headers", "multiValueHeaders", request.headers());
        putBoth(event, "queryStringParameters", "multiValueQueryStringParameters", request.query());
        putMap(event, "pathParameters", pathParameters);
        putMap(event, "stageVariables", call.stageVariables());
        requestContext(event.putObject("requestContext"), call, method, route);
        putBody(event, call, request);
        return SdkBytes.fromUtf8String(event.toString());
    }

    private static void requestContext(ObjectNode context, GatewayCall call, ApiMethod method, String route) {
        GatewayRequest request = call.request();
        context.put("resourceId", method.resourceId());
        context.put("resourcePath", route);
        context.put("operationName", method.properties().path("OperationName").textValue());
        context.put("httpMethod", request.httpMethod());
        context.put("extendedRequestId", call.requestId());
        context.put("requestTime", call.requestTime());
        context.put("path", request.fullPath());
        context.put("accountId", call.api().account());
        context.put("protocol", "HTTP/1.1");
        context.put("stage", call.stage().name());
        context.put("domainPrefix", call.api().id());
        context.put("requestTimeEpoch", call.received().toEpochMilli());
        context.put("requestId", call.requestId());
        context.put("domainName", request.header("Host").orElse(""));
        context.put("apiId", call.api().id());
        if (!call.claims().isEmpty()) {
            call.claims().forEach(context.putObject("authorizer").putObject("claims")::put);
        }
        ObjectNode identity = context.putObject("identity");
        for (String unknown : List.of(
                "cognitoIdentityPoolId",
                "accountId",
                "cognitoIdentityId",
                "caller",
                "principalOrgId",
                "accessKey",
                "cognitoAuthenticationType",
                "cognitoAuthenticationProvider",
                "userArn",
                "user")) {
            identity.putNull(unknown);
        }
        identity.put("sourceIp", request.sourceIp());
        identity.put("userAgent", request.header("User-Agent").orElse(null));
    }

    private static void putBody(ObjectNode event, GatewayCall call, GatewayRequest request) {
        byte[] body = request.body().asByteArrayUnsafe();
        String type = request.header("Content-Type").orElse("application/octet-stream");
        boolean binary = call.api().binaryMediaTypes().stream().anyMatch(known -> covers(known, type));
        if (body.length == 0) {
            event.putNull("body");
        } else if (binary) {
            event.put("body", Base64.getEncoder().encodeToString(body));
        } else {
            event.put("body", request.text());
        }
        event.put("isBase64Encoded", binary && body.length > 0);
    }

    private static boolean covers(String mediaType, String contentType) {
        String plain = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return mediaType.equals("*/*")
                || mediaType.equalsIgnoreCase(plain)
                || (mediaType.endsWith("/*") && plain.startsWith(mediaType.substring(0, mediaType.length() - 1)));
    }

    /// Single values are the last ones; both are null when there is nothing.
    private static void putBoth(ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
        if (values.isEmpty()) {
            event.putNull(single);
            event.putNull(multiple);
            return;
        }
        ObjectNode last = event.putObject(single);
        ObjectNode all = event.putObject(multiple);
        values.forEach((name, list) -> {
            last.put(name, list.getLast());
            list.forEach(all.withArray("/" + name.replace("~", "~0").replace("/", "~1"))::add);
        });
    }

    private static void putMap(ObjectNode event, String field, Map<String, String> values) {
        if (values.isEmpty()) {
            event.putNull(field);
        } else {
            values.forEach(event.putObject(field)::put);
        }
    }
}
