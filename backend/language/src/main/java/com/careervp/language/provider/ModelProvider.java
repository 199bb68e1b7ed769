package com.careervp.language.provider;

import com.careervp.language.LanguageModel;
import java.util.Map;

/// Makes the models of one provider. Found by `java.util.ServiceLoader` and not named in code, so that a function's jar
/// carries the client libraries of only those providers it was built with: they are large, and most functions write
/// nothing.
///
/// Implementations have a public constructor without arguments that does nothing slow.
public interface ModelProvider {

    /// What configuration calls the provider, e.g. `bedrock`.
    String name();

    /// A model that makes one call for each prompt: it does not retry, and gives up at the prompt's deadline. Its
    /// answers have the form their prompts ask for. The client behind it is made on first use and shared.
    ///
    /// @param modelId the provider's id of the model
    /// @param settings the function's environment variables
    /// @throws IllegalStateException naming the variable where a setting is missing or wrong
    LanguageModel model(String modelId, Map<String, String> settings);
}
