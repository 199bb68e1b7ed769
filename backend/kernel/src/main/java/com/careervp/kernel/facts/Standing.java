package com.careervp.kernel.facts;

import com.careervp.kernel.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells, clause by clause, whether a sentence speaks of what is asked or missing, where the posting is a source too,
/// or of what the person has, where it is not: "You require Terraform, and I have used it for years" says both.
///
/// Most sentences are never asked about, so that one is read when it is. Used by one thread.
final class Standing {
    private static final Pattern BORDER = Pattern.compile(
            "[,;:–—]\\s|\\s(?:and|but|while|und|aber|et|mais)\\s(?=(?:I|ich|je|j['’]|you|Sie|vous)\\b)");
    private static final Pattern NEGATION = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:not(?!\\s(?:only|just))|never|lack\\p{L}*|missing|neither|nothing|yet to|cannot"
                    + "|nicht(?!\\snur)|kein\\p{L}*|fehl\\p{L}*|weder|nie"
                    + "|pas|aucun\\p{L}*|jamais|manqu\\p{L}*|rien)(?!\\p{L})|n['’]t(?!\\p{L})");
    /// "without delay" says nothing of what is missing.
    private static final Pattern FIGURE_OF_SPEECH = Pattern.compile(
            "(?iu)without (?:delay|hesitation|doubt|question|any problem)\\p{L}*|ohne (?:zögern|zweifel|weiteres|probleme)"
                    + "|sans (?:hésit\\p{L}*|problème|aucun doute|doute)|not least|nicht zuletzt|pas à pas");
    private static final Pattern HYPOTHESIS =
            Pattern.compile("(?iu)(?<!\\p{L})(?:if|whether|wenn|falls|ob|si|s['’]il)(?!\\p{L})");
    private static final Pattern DONE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:have|has|had|['’]ve|habe|hatte|j['’]ai|avez|a déjà)(?!\\p{L})");
    private static final Pattern WISH = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:would|could|should|will|wish|want|hope|plan|aim|intend|learn|apply|applying"
                    + "|würde\\p{L}*|möchte\\p{L}*|könnte\\p{L}*|sollte\\p{L}*|will|werde\\p{L}*|lerne\\p{L}*"
                    + "|bewerbe|souhait\\p{L}*|voudr\\p{L}*|aimer\\p{L}*|pourr\\p{L}*|devr\\p{L}*|postul\\p{L}*"
                    + "|apprend\\p{L}*|apprenez)(?!\\p{L})");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:I(?:['’](?:ve|m))?|he|she|we(?! (?:ask|require|seek))|candidate has|(?:you|they|candidate)(?:['’](?:ve|re))?\\s"
                    + "(?:(?:already|also|now|often|regularly|daily|currently)\\s)?(?:have|has|hold|bring|lead|led|know|knows|use|used"
                    + "|speak|speaks|master|masters|built|build|ran|run|write|wrote|manage|managed|worked|work|are fluent|are experienced"
                    + "|are certified|are proficient|are skilled|possess)"
                    + "|(?:my|your|her|his)\\s(?:\\p{L}+\\s){0,3}(?:experience|knowledge|expertise|skills?|command|background|practice|degree|certificat\\p{L}*)"
                    + "|with (?:more than |over |nearly )?[\\p{L}\\d]+ years|experienced in|proficient in|fluent in|skilled in)(?!\\p{L})");
    private static final Pattern GERMAN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ich|mir|mein\\p{L}*|(?:haben|bringen|verfügen|beherrschen|sprechen|nutzen|führen|leiten|kennen"
                    + "|arbeiten|besitzen|programmieren|erstellen|setzen)\\sSie|Sie\\s(?:haben|bringen|verfügen|beherrschen|sprechen|nutzen"
                    + "|führen|leiten|kennen|arbeiten|besitzen|programmieren|erstellen)"
                    + "|Ihre?\\p{L}?\\s(?:\\p{L}+\\s){0,3}(?:Erfahrung\\p{L}*|Kenntnis\\p{L}*|Praxis|Können)|beherrscht|versiert in|sicher in)(?!\\p{L})");
    private static final Pattern FRENCH = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:je|mon|ma|mes|moi)(?!\\p{L})|j['’]"
            + "|vous\\s(?:avez|parlez|maîtrisez|utilisez|connaissez|dirigez|encadrez|savez|possédez)(?!\\p{L})"
            + "|(?:votre|vos)\\s(?:\\p{L}+\\s){0,3}(?:expérience|maîtrise|connaissances?|pratique|compétences?)(?!\\p{L})"
            + "|(?:elle|il)\\s(?:a|maîtrise|parle|utilise|connaît)(?!\\p{L})|pratique quotidienne|expert\\p{L}* en)");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:both|them|it|these|those|all of (?:this|that|these)|exactly (?:this|that)|just that|that too"
                    + "|die bringe|das bringe|beides|dies|diese|genau das|damit|les deux|cela|c['’]est|tout cela|que je possède)(?!\\p{L})");

    private record Clause(int start, int end, boolean open) {}

    private enum Cue {
        HAS,
        ASKED,
        NONE
    }

    private final String sentence;
    private final Language language;
    private final boolean postingCounts;
    private @Nullable List<Clause> read;

    /// @param postingCounts whether the posting counts wherever the sentence does not say that the person has it
    Standing(String sentence, Language language, boolean postingCounts) {
        this.sentence = sentence;
        this.language = language;
        this.postingCounts = postingCounts;
    }

    private List<Clause> clauses() {
        List<Clause> known = read;
        if (known == null) {
            known = clauses(sentence, language, postingCounts);
            read = known;
        }
        return known;
    }

    private static List<Clause> clauses(String sentence, Language language, boolean postingCounts) {
        List<int[]> borders = borders(sentence);
        List<Cue> cues = borders.stream()
                .map(border -> cue(sentence.substring(border[0], border[1]), language))
                .toList();
        boolean claimedByReference = false;
        for (int index = 1; index < cues.size(); index++) {
            String clause = sentence.substring(borders.get(index)[0], borders.get(index)[1]);
            claimedByReference |= cues.get(index) == Cue.HAS
                    && cues.subList(0, index).contains(Cue.ASKED)
                    && REFERENCE.matcher(clause).find();
        }
        List<Clause> clauses = new ArrayList<>();
        boolean before = postingCounts || firstCue(cues) == Cue.ASKED;
        for (int index = 0; index < cues.size(); index++) {
            before = switch (cues.get(index)) {
                case HAS -> false;
                case ASKED -> true;
                case NONE -> before;
            };
            clauses.add(new Clause(borders.get(index)[0], borders.get(index)[1], before && !claimedByReference));
        }
        return clauses;
    }

    /// Whether the posting is a source for what stands at this place of the sentence.
    boolean postingCountsAt(int place) {
        return clauses().stream().anyMatch(clause -> clause.start() <= place && place < clause.end() && clause.open());
    }

    /// Whether it is in any clause.
    boolean postingCountsSomewhere() {
        return clauses().stream().anyMatch(Clause::open);
    }

    /// Whether the sentence says that the person has something.
    static boolean saysTheyHave(String sentence, Language language) {
        return borders(sentence).stream()
                .anyMatch(border -> cue(sentence.substring(border[0], border[1]), language) == Cue.HAS);
    }

    private static Cue firstCue(List<Cue> cues) {
        return cues.stream().filter(cue -> cue != Cue.NONE).findFirst().orElse(Cue.NONE);
    }

    private static Cue cue(String clause, Language language) {
        String plain = FIGURE_OF_SPEECH.matcher(clause).replaceAll(" ");
        if (NEGATION.matcher(plain).find()) {
            return Cue.ASKED;
        }
        if (HYPOTHESIS.matcher(plain).find()) {
            return AskingCues.areIn(plain) ? Cue.ASKED : Cue.NONE;
        }
        Pattern has = switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
            case FR -> FRENCH;
        };
        if (has.matcher(plain).find()) {
            boolean wish = WISH.matcher(plain).find() && !DONE.matcher(plain).find();
            return wish ? Cue.ASKED : Cue.HAS;
        }
        return AskingCues.areIn(plain) ? Cue.ASKED : Cue.NONE;
    }

    private static List<int[]> borders(String sentence) {
        List<int[]> borders = new ArrayList<>();
        Matcher matcher = BORDER.matcher(sentence);
        int start = 0;
        while (matcher.find()) {
            borders.add(new int[] {start, matcher.end()});
            start = matcher.end();
        }
        borders.add(new int[] {start, sentence.length()});
        return borders;
    }
}
