package com.careervp.language;

/// Writes a document from a prompt. Implementations are safe for use by several threads at once.
///
/// Whoever implements it keeps to the prompt's terms: a completion has the form of the schema where there is one, and
/// after the deadline there is an exception with [LanguageModelException.Reason#TIMEOUT] and no completion.
public interface LanguageModel {

    /// Generates one completion, blocking until it is there or the prompt's deadline is over.
    ///
    /// @throws LanguageModelException when no usable answer came; it says whether trying again can help
    Completion generate(Prompt prompt);
}
