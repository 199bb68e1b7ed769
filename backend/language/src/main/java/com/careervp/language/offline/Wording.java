package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Sentences;
import com.careervp.kernel.text.Tokens;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Turns facts into what can be put into a sentence of the document's language, without changing them.
final class Wording {
    private static final int LONGEST_QUOTE_WORDS = 60;
    private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„«»\"]");
    private static final Pattern LAST_STOP = Pattern.compile("[.;,]+$");
    private static final List<List<String>> NUMBERS = List.of(
            List.of(
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "eleven",
                    "twelve",
                    "thirteen",
                    "fourteen",
                    "fifteen",
                    "sixteen",
                    "seventeen",
                    "eighteen",
                    "nineteen",
                    "twenty"),
            List.of(
                    "zwei",
                    "drei",
                    "vier",
                    "fünf",
                    "sechs",
                    "sieben",
                    "acht",
                    "neun",
                    "zehn",
                    "elf",
                    "zwölf",
                    "dreizehn",
                    "vierzehn",
                    "fünfzehn",
                    "sechzehn",
                    "siebzehn",
                    "achtzehn",
                    "neunzehn",
                    "zwanzig"),
            List.of(
                    "deux",
                    "trois",
                    "quatre",
                    "cinq",
                    "six",
                    "sept",
                    "huit",
                    "neuf",
                    "dix",
                    "onze",
                    "douze",
                    "treize",
                    "quatorze",
                    "quinze",
                    "seize",
                    "dix-sept",
                    "dix-huit",
                    "dix-neuf",
                    "vingt"));

    private final Language language;
    private final Language cvLanguage;
    private final Map<String, String> common;
    private final Map<Evidence.Achievement, Map<String, String>> tellings = new HashMap<>();

    Wording(CareerMaterial material, Language language) {
        this.language = language;
        this.cvLanguage = Language.of(material.cv().language());
        common = Map.of(
                "employer", material.posting().companyName(),
                "role", material.posting().roleTitle());
    }

    /// The values every sentence may use, with these added.
    Map<String, String> with(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(common);
        all.putAll(values);
        return all;
    }

    /// What was done, as part of a sentence where its grammar allows, otherwise only as a quotation (`text`).
    Map<String, String> telling(Evidence.Achievement achievement) {
        return new HashMap<>(tellings.computeIfAbsent(achievement, this::told));
    }

    private Map<String, String> told(Evidence.Achievement achievement) {
        Map<String, String> values = with(Map.of());
        values.putAll(position(achievement.position()));
        String text = bare(achievement.text());
        values.put("text", quotable(text));
        Optional<String> clause = language == cvLanguage ? Clauses.of(text, language) : Optional.empty();
        clause.ifPresent(did -> {
            values.put("did", did);
            values.put("did_verb_last", did + " haben");
        });
        return values;
    }

    Map<String, String> position(Position position) {
        Map<String, String> values = with(Map.of("title", position.title(), "company", position.company()));
        putDate(values, "from", position.startDate());
        putDate(values, "to", position.endDate());
        return values;
    }

    Map<String, String> course(Education course) {
        Map<String, String> values = with(Map.of("degree", course.degree(), "institution", course.institution()));
        putDate(values, "to", course.endDate());
        return values;
    }

    /// A text that is quoted as a whole sentence; of a long one the first sentence.
    String quotedSentence(String text) {
        String shortened = Tokens.of(text).size() > LONGEST_QUOTE_WORDS
                ? Sentences.of(text).getFirst()
                : text.strip();
        String quotable = quotable(shortened);
        return quotable.matches("(?s).*[.!?…]$") ? quotable : quotable + ".";
    }

    /// A requirement or duty as it can stand in quotation marks inside a sentence.
    String quotedItem(String item) {
        return quotable(bare(item));
    }

    String spoken(LanguageSkill spoken) {
        String level = spoken.level();
        return level == null ? spoken.name() : spoken.name() + " (" + level + ")";
    }

    /// `a, b and c`.
    String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String and = switch (language) {
            case EN -> " and ";
            case DE -> " und ";
            case FR -> " et ";
        };
        return String.join(", ", items.subList(0, items.size() - 1)) + and + items.getLast();
    }

    /// A count from two to twenty in words.
    Optional<String> number(int count) {
        List<String> words = switch (language) {
            case EN -> NUMBERS.get(0);
            case DE -> NUMBERS.get(1);
            case FR -> NUMBERS.get(2);
        };
        return count >= 2 && count - 2 < words.size() ? Optional.of(words.get(count - 2)) : Optional.empty();
    }

    private void putDate(Map<String, String> values, String name, @Nullable String date) {
        Dates.parse(date).ifPresent(parsed -> {
            values.put(name, written(parsed));
            values.put("in_" + name, (parsed.month() == null ? "" : "im ") + written(parsed));
        });
    }

    private String written(PartialDate date) {
        Integer month = date.month();
        return month == null
                ? Integer.toString(date.year())
                : Month.of(month).getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language.tag())) + " "
                        + date.year();
    }

    private static String bare(String text) {
        return LAST_STOP.matcher(text.strip()).replaceAll("");
    }

    private static String quotable(String text) {
        return QUOTATION_MARKS.matcher(text).replaceAll("'");
    }
}
