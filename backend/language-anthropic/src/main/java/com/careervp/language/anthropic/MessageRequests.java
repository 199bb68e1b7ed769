package com.careervp.language.anthropic;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.OutputConfig;
import com.anthropic.models.messages.ThinkingConfigBetweenTools;
import com.anthropic.models.messages.ThinkingConfigDisabled;
import com.careervp.language.AnswerSchema;
import com.careervp.language.Prompt;
import com.careervp.language.json.JsonSchema;
import com.careervp.language.prompt.UserMessage;
import com.careervp.language.provider.ClaudeTraits;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Turns prompts into requests for one model.
///
/// Structured answers come by the API's own structured outputs (`output_config.format`), which hold the model to a
/// grammar and are there on all current models, forced tools are not. The grammar knows no limits of number and
/// length; those are checked afterwards. No sampling parameters are sent: the API version refuses them.
final class MessageRequests {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final String modelId;
    private final ClaudeTraits traits;

    MessageRequests(String modelId) {
        this.modelId = modelId;
        this.traits = ClaudeTraits.of(modelId);
    }

    MessageCreateParams of(Prompt prompt) {
        MessageCreateParams.Builder request = MessageCreateParams.builder()
                .model(modelId)
                .maxTokens(prompt.terms().maxOutputTokens())
                .system(prompt.system())
                .addUserMessage(UserMessage.of(prompt));
        if ("disabled".equals(traits.thinking())) {
            request.thinking(ThinkingConfigDisabled.builder().build());
        } else if ("between_tools".equals(traits.thinking())) {
            request.thinking(ThinkingConfigBetweenTools.builder().build());
        }
        prompt.schema()
                .ifPresent(schema -> request.outputConfig(
                        OutputConfig.builder().format(format(schema)).build()));
        return request.build();
    }

    private static JsonOutputFormat format(AnswerSchema schema) {
        JsonOutputFormat.Schema.Builder form = JsonOutputFormat.Schema.builder();
        grammar(schema)
                .properties()
                .forEach(keyword ->
                        form.putAdditionalProperty(keyword.getKey(), JsonValue.fromJsonNode(keyword.getValue())));
        return JsonOutputFormat.builder().schema(form.build()).build();
    }

    private static JsonNode grammar(AnswerSchema schema) {
        try {
            return MAPPER.readTree(JsonSchema.parse(schema.json()).withoutLimits());
        } catch (JacksonException broken) {
            throw new IllegalStateException("The schema " + schema.name() + " is no JSON", broken);
        }
    }
}
