package com.careervp.infra.config;

import com.careervp.contract.DeploymentStage;

/// Which models the functions write with.
///
/// Bedrock is asked by the EU's inference profiles: what people put into their CVs is processed in the EU. A stack in
/// another part of the world names the profiles of that part (`us.`, `apac.`, `global.`).
public sealed interface ModelChoice {

    /// No model: the functions write by themselves.
    record Offline() implements ModelChoice {}

    /// @param larger id of a model or an inference profile, for strategic work
    /// @param smaller the same for template work
    record Bedrock(String larger, String smaller) implements ModelChoice {}

    /// @param secretName of the secret with the API's key
    record Anthropic(String larger, String smaller, String secretName) implements ModelChoice {}

    /// @param adapter a value of the variable `LANGUAGE_MODEL`
    static ModelChoice of(String adapter, DeploymentStage stage) {
        return switch (adapter) {
            case "offline" -> new Offline();
            case "bedrock" -> new Bedrock("eu.anthropic.claude-sonnet-5-5", "eu.anthropic.claude-haiku-5-5");
            case "anthropic" -> new Anthropic("claude-sonnet-5-5", "claude-haiku-5-5", "anthropic-" + stage.id());
            default ->
                throw new IllegalArgumentException(
                        "languageModel is \"" + adapter + "\", expected offline, bedrock or anthropic");
        };
    }
}
