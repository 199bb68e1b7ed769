package com.careervp.console.ui.theme;

import java.util.Locale;

/// What a colour means. Colour is never the only carrier of it: whoever uses a tone also shows a word or a shape.
public enum Tone {
    /// The synchronous path.
    BASELINE,
    /// The asynchronous path.
    CANDIDATE,
    GOOD,
    WATCH,
    BREACH,
    UNKNOWN,
    /// Plain text, no judgement.
    NEUTRAL;

    /// The style class that the theme gives this tone's colour, e.g. `tone-breach`.
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
