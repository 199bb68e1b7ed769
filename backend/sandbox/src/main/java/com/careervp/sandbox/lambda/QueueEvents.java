package com.careervp.sandbox.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// The JSON between a queue and a function: the event as Lambda sends it, and the partial batch response.
///
/// Source: Lambda's developer guide, "Using Lambda with Amazon SQS" and "Implementing partial batch responses".
final class QueueEvents {
    private final ObjectMapper json = new ObjectMapper();

    SdkBytes event(List<Message> messages, String queueArn, String region) {
        ObjectNode event = json.createObjectNode();
        ArrayNode records = event.putArray("Records");
        for (Message message : messages) {
            ObjectNode record = records.addObject();
            record.put("messageId", message.messageId());
            record.put("receiptHandle", message.receiptHandle());
            record.put("body", message.body());
            ObjectNode attributes = record.putObject("attributes");
            message.attributesAsStrings().forEach(attributes::put);
            ObjectNode messageAttributes = record.putObject("messageAttributes");
            message.messageAttributes().forEach((name, value) -> messageAttributes.set(name, attribute(value)));
            record.put("md5OfBody", message.md5OfBody());
            if (message.md5OfMessageAttributes() != null) {
                record.put("md5OfMessageAttributes", message.md5OfMessageAttributes());
            }
            record.put("eventSource", "aws:sqs");
            record.put("eventSourceARN", queueArn);
            record.put("awsRegion", region);
        }
        return SdkBytes.fromUtf8String(event.toString());
    }

    private ObjectNode attribute(MessageAttributeValue value) {
        ObjectNode attribute = json.createObjectNode();
        if (value.stringValue() != null) {
            attribute.put("stringValue", value.stringValue());
        }
        if (value.binaryValue() != null) {
            attribute.put(
                    "binaryValue",
                    Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
        }
        attribute.putArray("stringListValues");
        attribute.putArray("binaryListValues");
        return attribute.put("dataType", value.dataType());
    }

    /// The messages that a partial batch response says failed. An empty or absent list means that all succeeded. An
    /// answer that is not JSON, and an identifier that is empty, missing or unknown, mean that all failed.
    Set<String> failures(SdkBytes response, List<Message> batch) {
        Set<String> all = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        JsonNode answer;
        try {
            answer = json.readTree(response.asUtf8String());
        } catch (JsonProcessingException e) {
            return all;
        }
        JsonNode failures = answer.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return answer.isObject() || answer.isNull() || answer.isMissingNode() ? Set.of() : all;
        }
        if (!failures.isArray()) {
            return all;
        }
        Set<String> failed = new HashSet<>();
        for (JsonNode failure : failures) {
            String id = failure.path("itemIdentifier").textValue();
            if (id == null || !all.contains(id)) {
                return all;
            }
            failed.add(id);
        }
        return failed;
    }
}
