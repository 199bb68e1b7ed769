package com.careervp.language.provider;

import org.jspecify.annotations.Nullable;

/// What Claude models differ in, by their ids on any platform (`claude-sonnet-5-5`,
/// `eu.anthropic.claude-haiku-4-5-20251001-v1:0`).
///
/// Newer models think before they answer unless told otherwise. Documents here follow from what they are given, and
/// people wait for them: thinking is turned off where a model allows that, and down where it does not. Models that
/// cannot stop thinking do not take a forced tool either. Sources: "Thinking", "Structured outputs" and the models'
/// pages in the Claude documentation, November 2026.
///
/// @param thinking the value of `thinking.type` to send; null where nothing is to be sent
/// @param takesForcedTool whether `tool_choice` may name a tool
public record ClaudeTraits(@Nullable String thinking, boolean takesForcedTool) {

    public static ClaudeTraits of(String modelId) {
        if (modelId.contains("claude-sonnet-5-5")) {
            return new ClaudeTraits("between_tools", false);
        }
        if (modelId.contains("claude-opus-5-5") || modelId.contains("claude-fable-")) {
            return new ClaudeTraits(null, false);
        }
        if (modelId.contains("claude-haiku-5-5") || modelId.contains("claude-sonnet-5")) {
            return new ClaudeTraits("disabled", true);
        }
        return new ClaudeTraits(null, true);
    }
}
