package com.careervp.console.aws.lambda;

import com.careervp.console.aws.failure.AwsCalls;
import com.careervp.console.core.failure.ConsoleException;
import com.careervp.console.core.failure.ConsoleFailure;
import com.careervp.console.core.rollout.CandidateProbe;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/// Invokes the candidate as API Gateway would, with an empty body that it must refuse with 400.
public final class LambdaCandidateProbe implements CandidateProbe {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LambdaClient client;
    private final AwsCalls calls;

    public LambdaCandidateProbe(LambdaClient client, String profile) {
        this.client = client;
        this.calls = new AwsCalls("Lambda", profile);
    }

    @Override
    public Answer probe(String functionName) {
        try {
            InvokeResponse answer = calls.call(
                    "Invoke",
                    () -> client.invoke(request ->
                            request.functionName(functionName).payload(SdkBytes.fromUtf8String(emptyRequest()))));
            return read(answer);
        } catch (ConsoleException e) {
            if (e.failure() instanceof ConsoleFailure.NotFound) {
                return new Answer(false, false, "the function does not exist");
            }
            throw e;
        }
    }

    private static Answer read(InvokeResponse answer) {
        String payload = answer.payload() == null ? "" : answer.payload().asUtf8String();
        if (answer.functionError() != null) {
            return new Answer(true, false, "it failed: " + answer.functionError());
        }
        try {
            JsonNode node = MAPPER.readTree(payload);
            int status = node.path("statusCode").asInt(0);
            return status == 400
                    ? new Answer(true, true, "it answered, refusing an empty request with 400")
                    : new Answer(true, false, "it answered an empty request with status " + status + ", expected 400");
        } catch (JsonProcessingException e) {
            return new Answer(true, false, "its answer is not JSON");
        }
    }

    private static String emptyRequest() {
        ObjectNode event = MAPPER.createObjectNode();
        event.put("resource", "/api/vpr");
        event.put("path", "/api/vpr");
        event.put("httpMethod", "POST");
        event.putObject("headers").put("Content-Type", "application/json");
        event.putObject("requestContext").put("requestId", "console-probe").put("stage", "console-probe");
        event.put("body", "{}");
        event.put("isBase64Encoded", false);
        return event.toString();
    }
}
