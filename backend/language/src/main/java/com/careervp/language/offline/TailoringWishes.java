package com.careervp.language.offline;

import com.careervp.language.Prompt;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the person wishes of a tailored CV. Wishes decide about choice and order; whoever sends the prompt has checked
/// them, so that what is not known here is passed over.
///
/// @param tone what the summary puts first
/// @param emphasis subjects that come first where the CV has them
/// @param excluded names of sections to leave out
record TailoringWishes(Tone tone, Length length, List<String> emphasis, Set<String> excluded) {
    private static final JsonMapper MAPPER = new JsonMapper();

    enum Tone {
        PROFESSIONAL,
        ENTHUSIASTIC,
        TECHNICAL
    }

    /// @see TailoringComposer for what is left out
    enum Length {
        CONCISE,
        STANDARD,
        DETAILED
    }

    TailoringWishes {
        emphasis = List.copyOf(emphasis);
        excluded = Set.copyOf(excluded);
    }

    static TailoringWishes none() {
        return new TailoringWishes(Tone.PROFESSIONAL, Length.STANDARD, List.of(), Set.of());
    }

    static TailoringWishes of(Prompt prompt) {
        JsonNode wishes;
        try {
            wishes = MAPPER.readTree(prompt.material().getOrDefault("preferences", "{}"));
        } catch (JacksonException broken) {
            return none();
        }
        Tone tone = switch (wishes.path("tone").asText()) {
            case "enthusiastic" -> Tone.ENTHUSIASTIC;
            case "technical" -> Tone.TECHNICAL;
            default -> Tone.PROFESSIONAL;
        };
        Length length = switch (wishes.path("length").asText()) {
            case "concise" -> Length.CONCISE;
            case "detailed" -> Length.DETAILED;
            default -> Length.STANDARD;
        };
        return new TailoringWishes(
                tone, length, texts(wishes.path("emphasis")), new HashSet<>(texts(wishes.path("exclude_sections"))));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    boolean includes(String section) {
        return !excluded.contains(section);
    }
}
