package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Tokens;
import java.util.Map;

/// Writes for one document in one language: sentences of running text, no two of them alike, and rows of a table, which
/// may well repeat each other. Not for use by several threads.
final class Pen {
    private static final int LONGEST_QUOTE_WORDS = 25;

    private final Language language;
    private final Wording wording;
    private final Prose prose;

    Pen(CareerMaterial material, Language language) {
        this.language = language;
        wording = new Wording(material, language);
        prose = new Prose(Phrasebook.of(language), material.hashCode());
    }

    Language language() {
        return language;
    }

    Wording wording() {
        return wording;
    }

    /// A sentence; empty where every way of saying it is used up or lacks a value.
    String say(String purpose, Map<String, String> values) {
        return prose.say(purpose, wording.with(values));
    }

    /// A cell of a table, worded in turns.
    String row(int row, String purpose, Map<String, String> values) {
        return new Prose(Phrasebook.of(language), row).say(purpose, wording.with(values));
    }

    /// Tells an achievement: as a clause where its grammar allows, quoted otherwise.
    String tell(String purpose, Evidence.Achievement achievement) {
        Map<String, String> values = wording.telling(achievement);
        String told = values.containsKey("did") ? prose.say(purpose, values) : "";
        return told.isEmpty() ? prose.say(purpose + ".quote", values) : told;
    }

    /// Whether a text is short enough to stand in quotation marks inside a sentence.
    static boolean isQuotable(String text) {
        return Tokens.of(text).size() <= LONGEST_QUOTE_WORDS && text.indexOf('\n') < 0;
    }
}
