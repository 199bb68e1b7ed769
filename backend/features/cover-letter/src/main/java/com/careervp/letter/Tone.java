package com.careervp.letter;

import java.util.Locale;
import java.util.Optional;

/// How a letter sounds.
public enum Tone {
    PROFESSIONAL,
    ENTHUSIASTIC,
    TECHNICAL;

    /// As requests and prompts write it: `professional`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The tone of an [#id()]; empty for any other text.
    public static Optional<Tone> find(String id) {
        for (Tone tone : values()) {
            if (tone.id().equals(id)) {
                return Optional.of(tone);
            }
        }
        return Optional.empty();
    }
}
