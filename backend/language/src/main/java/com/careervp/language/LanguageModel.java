package com.careervp.language;

/// Writes a document from a prompt. Implementations are safe for use by several threads at once.
public interface LanguageModel {

    /// Generates one completion, blocking until it is there.
    ///
    /// @throws LanguageModelException when no usable answer came; it says whether trying again can help
    Completion generate(Prompt prompt);
}
