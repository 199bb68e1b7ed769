package com.careervp.language.around;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import com.careervp.language.WorkKind;

/// Gives every prompt to the model for its kind of work. Safe for use by several threads.
///
/// @param larger for strategic work
/// @param smaller for template work
public record ModelRouter(LanguageModel larger, LanguageModel smaller) implements LanguageModel {

    @Override
    public Completion generate(Prompt prompt) {
        return modelFor(prompt.work()).generate(prompt);
    }

    private LanguageModel modelFor(WorkKind work) {
        return switch (work) {
            case STRATEGIC -> larger;
            case TEMPLATE -> smaller;
        };
    }
}
