package com.careervp.console.ui.dialog;

import java.util.function.Consumer;

/// Asks the operator. Tests pass one that answers by itself. FX thread only.
@FunctionalInterface
public interface Questions {

    /// @param confirmed called with the typed reason, or with empty text where none was asked for; never called when
    ///     the operator turned away
    void ask(Question question, Consumer<String> confirmed);

    /// Asks for an approval, with [Question.Friction.Signed]. Whoever cannot ask for a name leaves it empty.
    default void askSigned(Question question, Consumer<Answer> confirmed) {
        ask(question, reason -> confirmed.accept(new Answer(reason, "")));
    }

    /// What the operator typed.
    ///
    /// @param reason empty where none was asked for
    /// @param name who decided; empty where nobody was asked
    record Answer(String reason, String name) {}
}
