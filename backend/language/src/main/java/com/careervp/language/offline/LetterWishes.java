package com.careervp.language.offline;

import com.careervp.kernel.text.Tokens;
import com.careervp.language.Prompt;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/// What a person wants of a letter. Wishes that cannot be read are taken as not there: they are style, not fact.
///
/// @param tone `professional`, `enthusiastic` or `technical`
/// @param words of all paragraphs together, 200 to 500
/// @param emphasis what to stress; may be anything
/// @param salary whether salary expectations are to be mentioned, where an answer states them
record LetterWishes(String tone, int words, List<String> emphasis, boolean salary) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> TONES = List.of("professional", "enthusiastic", "technical");
    private static final int FEWEST = 200;
    private static final int MOST = 500;
    private static final int USUAL = 300;

    LetterWishes {
        emphasis = List.copyOf(emphasis);
    }

    static LetterWishes of(Prompt prompt) {
        JsonNode wishes = parse(prompt.material().getOrDefault("preferences", "{}"));
        String tone = Tokens.fold(wishes.path("tone").asText(TONES.getFirst()));
        List<String> emphasis = new ArrayList<>();
        wishes.path("emphasis_areas").forEach(area -> emphasis.add(area.asText("")));
        emphasis.removeIf(String::isBlank);
        return new LetterWishes(
                TONES.contains(tone) ? tone : TONES.getFirst(),
                Math.clamp(wishes.path("word_count_target").asInt(USUAL), FEWEST, MOST),
                emphasis,
                wishes.path("include_salary_expectations").asBoolean(false));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException broken) {
            // The letter is written all the same, as if nothing had been wished for.
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
