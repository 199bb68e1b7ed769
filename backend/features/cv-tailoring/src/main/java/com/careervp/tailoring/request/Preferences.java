package com.careervp.tailoring.request;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How the person wants the CV. Wishes decide about wording, choice and order, never about facts.
///
/// @param emphasis subjects that come first where the CV has them
/// @param excluded sections to leave out
public record Preferences(Tone tone, Length length, List<String> emphasis, Set<Section> excluded) {

    /// How it sounds, and what the summary begins with.
    public enum Tone {
        PROFESSIONAL,
        ENTHUSIASTIC,
        TECHNICAL;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How much of what the posting does not ask for stays in.
    public enum Length {
        CONCISE,
        STANDARD,
        DETAILED;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Preferences {
        emphasis = List.copyOf(emphasis);
        excluded = Set.copyOf(excluded);
    }

    public static Preferences none() {
        return new Preferences(Tone.PROFESSIONAL, Length.STANDARD, List.of(), Set.of());
    }
}
