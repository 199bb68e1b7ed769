package com.careervp.console.ui.dialog;

import java.util.function.Consumer;

/// Asks the operator. Tests pass one that answers by itself. FX thread only.
@FunctionalInterface
public interface Questions {

    /// @param confirmed called with what was typed; never called when the operator turned away
    void ask(Question question, Consumer<Answer> confirmed);

    /// What the operator typed.
    ///
    /// @param reason empty where none was asked for
    /// @param name who decided; empty where nobody was asked
    record Answer(String reason, String name) {}
}
