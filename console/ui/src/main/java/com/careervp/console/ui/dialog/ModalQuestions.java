package com.careervp.console.ui.dialog;

import atlantafx.base.controls.ModalPane;
import java.util.function.Consumer;

/// Asks inside the window, above everything but the title bar's meaning: nothing opens a second window.
public final class ModalQuestions implements Questions {
    private final ModalPane pane;

    /// @param pane lies above the whole content of the window
    public ModalQuestions(ModalPane pane) {
        this.pane = pane;
    }

    @Override
    public void ask(Question question, Consumer<String> confirmed) {
        askSigned(question, answer -> confirmed.accept(answer.reason()));
    }

    @Override
    public void askSigned(Question question, Consumer<Answer> confirmed) {
        QuestionPane view = new QuestionPane(question, confirmed, () -> pane.hide(true));
        pane.show(view);
        // in its place before the first frame: moved there after it, it would leave its picture behind
        pane.applyCss();
        pane.layout();
        view.focusFirst();
    }
}
