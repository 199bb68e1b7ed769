package com.careervp.console.ui.dialog;

import java.util.function.Consumer;

/// Asks the operator. Tests pass one that answers by itself. FX thread only.
@FunctionalInterface
public interface Questions {

    /// @param confirmed called with the typed reason, or with empty text where none was asked for; never called when
    ///     the operator turned away
    void ask(Question question, Consumer<String> confirmed);
}
