package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.text.Language;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is on the desk while one report is written: the material, what was matched, what has been told how often.
final class Desk {
    private final CareerMaterial material;
    private final List<Match> matches;
    private final EvidenceMatcher evidence;
    private final Wording wording;
    private final Prose prose;
    private final Map<Evidence.Achievement, Integer> told = new HashMap<>();
    private final Set<String> quoted = new HashSet<>();

    Desk(CareerMaterial material, List<Match> matches, EvidenceMatcher evidence, Wording wording) {
        this.material = material;
        this.matches = matches;
        this.evidence = evidence;
        this.wording = wording;
        prose = new Prose(Phrasebook.of(Language.of(material.posting().language())), material.hashCode());
    }

    CareerMaterial material() {
        return material;
    }

    List<Match> matches() {
        return matches;
    }

    EvidenceMatcher evidence() {
        return evidence;
    }

    Wording wording() {
        return wording;
    }

    String say(String purpose, Map<String, String> values) {
        return prose.say(purpose, wording.with(values));
    }

    /// Tells an achievement: as a clause where its grammar allows, quoted otherwise.
    String tell(String purpose, Evidence.Achievement achievement, Map<String, String> more) {
        Map<String, String> values = wording.telling(achievement);
        values.putAll(more);
        String sentence = values.containsKey("did") ? prose.say(purpose, values) : "";
        if (sentence.isEmpty()) {
            sentence = prose.say(purpose + ".quote", values);
        }
        if (!sentence.isEmpty()) {
            told.merge(achievement, 1, Integer::sum);
        }
        return sentence;
    }

    String tell(String purpose, Evidence.Achievement achievement) {
        return tell(purpose, achievement, Map.of());
    }

    int timesTold(Evidence.Achievement achievement) {
        return told.getOrDefault(achievement, 0);
    }

    /// Of these, the achievement told least so far; among equals one with a figure, then the newest.
    Optional<Evidence.Achievement> freshest(List<Evidence.Achievement> achievements) {
        return achievements.stream()
                .min(Comparator.<Evidence.Achievement>comparingInt(this::timesTold)
                        .thenComparing(achievement -> !achievement.hasFigure())
                        .thenComparingInt(Evidence.Achievement::order));
    }

    /// Quotes an answer or the summary, each once in a report.
    String quoteOnce(String purpose, String text) {
        if (!quoted.add(text)) {
            return "";
        }
        return say(purpose, Map.of("text", wording.quotedSentence(text)));
    }

    boolean isQuoted(String text) {
        return quoted.contains(text);
    }
}
