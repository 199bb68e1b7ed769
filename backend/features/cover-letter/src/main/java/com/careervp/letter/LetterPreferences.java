package com.careervp.letter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// What a person wishes of a letter.
///
/// @param words of all paragraphs together, [#FEWEST_WORDS] to [#MOST_WORDS]
/// @param emphasisAreas what to stress
/// @param salaryExpectations whether to mention them, where an answer states them
public record LetterPreferences(Tone tone, int words, List<String> emphasisAreas, boolean salaryExpectations) {
    public static final int FEWEST_WORDS = 200;
    public static final int MOST_WORDS = 500;
    public static final int USUAL_WORDS = 300;

    public LetterPreferences {
        emphasisAreas = List.copyOf(emphasisAreas);
    }

    /// What holds where nothing is wished for.
    public static LetterPreferences usual() {
        return new LetterPreferences(Tone.PROFESSIONAL, USUAL_WORDS, List.of(), false);
    }

    /// As the prompt carries them.
    ObjectNode toJson() {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("tone", tone.id())
                .put("word_count_target", words)
                .put("include_salary_expectations", salaryExpectations);
        ArrayNode areas = node.putArray("emphasis_areas");
        emphasisAreas.forEach(areas::add);
        return node;
    }
}
