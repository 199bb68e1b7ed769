package com.careervp.console.ui.dialog;

import java.util.List;

/// Something the operator has to decide.
///
/// @param facts what exactly will happen, where, and how to take it back; shown as a table
/// @param confirmLabel the verb on the button that does it
/// @param destructive whether that button is red
public record Question(
        String title, String message, List<Fact> facts, String confirmLabel, boolean destructive, Friction friction) {

    /// One line of what will happen.
    public record Fact(String name, String value) {}

    /// How much stands between the question and the deed.
    public sealed interface Friction {

        /// One click, Cancel has the focus: for what can be taken back.
        record Once() implements Friction {}

        /// One click or Enter: for the rollback, which must never wait.
        record EnterConfirms() implements Friction {}

        /// A reason must be typed; it goes into the audit.
        record Reason(String prompt) implements Friction {}

        /// The name of who decides and a reason must be typed, for approvals.
        record Signed(String namePrompt, String prompt) implements Friction {}

        /// The name of what is at stake and a reason must be typed.
        record TypedName(String name, String prompt) implements Friction {}
    }

    public Question {
        facts = List.copyOf(facts);
    }
}
