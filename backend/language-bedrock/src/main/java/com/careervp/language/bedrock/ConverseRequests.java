package com.careervp.language.bedrock;

import com.careervp.language.AnswerSchema;
import com.careervp.language.Prompt;
import com.careervp.language.json.JsonSchema;
import com.careervp.language.prompt.UserMessage;
import com.careervp.language.provider.ClaudeTraits;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;

/// Turns prompts into Converse requests for one model.
///
/// Structured answers: a model that takes a forced tool gets the form as the input of a tool that it must call. One
/// that does not gets it as its output format, in the request fields that Bedrock hands on to Claude models as they
/// are.
/// No sampling parameters are sent; newer models refuse them.
final class ConverseRequests {
    private final String modelId;
    private final ClaudeTraits traits;

    ConverseRequests(String modelId) {
        this.modelId = modelId;
        this.traits = ClaudeTraits.of(modelId);
    }

    ConverseRequest of(Prompt prompt, Duration limit) {
        ConverseRequest.Builder request = ConverseRequest.builder()
                .modelId(modelId)
                .system(SystemContentBlock.fromText(prompt.system()))
                .messages(Message.builder()
                        .role(ConversationRole.USER)
                        .content(ContentBlock.fromText(UserMessage.of(prompt)))
                        .build())
                .inferenceConfig(inference -> inference.maxTokens(prompt.terms().maxOutputTokens()))
                .overrideConfiguration(override -> override.apiCallTimeout(limit));
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (traits.thinking() != null) {
            fields.putObject("thinking").put("type", traits.thinking());
        }
        prompt.schema().ifPresent(schema -> {
            if (traits.takesForcedTool()) {
                forceTool(request, schema);
            } else {
                fields.putObject("output_config")
                        .putObject("format")
                        .put("type", "json_schema")
                        .set(
                                "schema",
                                JsonDocuments.parse(
                                        JsonSchema.parse(schema.json()).withoutLimits()));
            }
        });
        if (!fields.isEmpty()) {
            request.additionalModelRequestFields(JsonDocuments.of(fields));
        }
        return request.build();
    }

    private static void forceTool(ConverseRequest.Builder request, AnswerSchema schema) {
        Tool answer = Tool.fromToolSpec(tool -> tool.name(schema.name())
                .description("Takes the whole answer. Is called once.")
                .inputSchema(input -> input.json(JsonDocuments.of(JsonDocuments.parse(schema.json())))));
        request.toolConfig(tools ->
                tools.tools(answer).toolChoice(choice -> choice.tool(named -> named.name(schema.name()))));
    }
}
