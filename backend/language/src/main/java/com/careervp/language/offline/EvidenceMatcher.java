package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Concepts;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.Token;
import com.careervp.kernel.text.WordList;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the evidence for a requirement: concepts of the requirement are looked up in every entry of the CV and in
/// the gap responses.
final class EvidenceMatcher {
    private static final double ENOUGH = 0.5;
    private static final double SOMETHING = 0.25;
    private static final double A_GOOD_PART = 0.4;
    private static final double A_WORD_IN_COMMON = 0.2;
    private static final double AN_ADJECTIVE = 0.3;
    private static final double ENTIRELY = 0.99;
    private static final Set<String> KNOWN = Set.copyOf(WordList.read(EvidenceMatcher.class, "names.txt"));
    private static final int MOST_TERMS = 2;
    private static final Pattern ALTERNATIVE = Pattern.compile("(?iu)\\s(?:or|oder|ou)\\s");

    private final Language postingLanguage;
    private final Language cvLanguage;
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Map<String, Match> matched = new HashMap<>();
    private final Map<String, Double> relations = new HashMap<>();

    EvidenceMatcher(CareerMaterial material) {
        this(material, true);
    }

    /// Weighs words by the posting alone: what is added to a CV never makes a match worse.
    static EvidenceMatcher steady(CareerMaterial material) {
        return new EvidenceMatcher(material, false);
    }

    private EvidenceMatcher(CareerMaterial material, boolean cvCounts) {
        Cv cv = material.cv();
        cvLanguage = Language.of(cv.language());
        postingLanguage = Language.of(material.posting().language());
        int order = 0;
        for (Position position : cv.positions()) {
            for (String text : position.achievements()) {
                evidence.add(achievement(position, text, order));
                order++;
            }
        }
        cv.skills().forEach(skill -> evidence.add(new Evidence.Skill(skill, concepts(skill))));
        cv.certifications()
                .forEach(certification ->
                        evidence.add(new Evidence.Certificate(certification, concepts(certification.name()))));
        cv.education().forEach(course -> evidence.add(new Evidence.Course(course, concepts(course.degree()))));
        cv.languages().forEach(spoken -> evidence.add(new Evidence.Spoken(spoken, concepts(spoken.name()))));
        material.gapResponses()
                .forEach(response -> evidence.add(new Evidence.Answer(
                        response.answer(), concepts(response.question() + " " + response.answer()))));
        if (cvCounts) {
            evidence.forEach(item -> count(item.concepts()));
        }
        material.posting()
                .requirements()
                .forEach(asked -> count(Concepts.in(asked, postingLanguage).keySet()));
    }

    /// Everything of one kind, in the order of the CV.
    <E extends Evidence> List<E> all(Class<E> kind) {
        return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Remembered, because a report is written several times until its length is right.
    Match match(String requirement) {
        return matched.computeIfAbsent(requirement, this::find);
    }

    private Match find(String requirement) {
        Map<String, Token> asked = Concepts.in(requirement, postingLanguage);
        Category category = Category.of(requirement);
        Map<Evidence, Double> shares = new LinkedHashMap<>();
        evidence.forEach(item -> shares.put(item, share(item.concepts(), asked)));
        List<Evidence> found = evidence.stream()
                .filter(item -> shares.getOrDefault(item, 0.0) > 0)
                .filter(item -> isOfUse(item, category, asked))
                .sorted(Comparator.comparingDouble(item -> -shares.getOrDefault(item, 0.0)))
                .toList();
        boolean shown = found.stream().anyMatch(item -> proves(item) && share(item, asked) >= A_GOOD_PART);
        Match match = new Match(
                requirement,
                category,
                alignment(coverage(requirement, found), shown, namesASkill(found, asked)),
                best(found, asked),
                of(found, Evidence.Skill.class),
                found.stream().filter(EvidenceMatcher::isFormal).toList(),
                missing(asked, found));
        boolean nothing = match.achievements().isEmpty()
                && match.skills().isEmpty()
                && match.formal().isEmpty();
        return nothing || match.isGap() ? match.asGap() : match;
    }

    /// Achievements that come near the best of them; the others only share a word with the requirement.
    private List<Evidence.Achievement> best(List<Evidence> found, Map<String, Token> asked) {
        List<Evidence.Achievement> achievements = of(found, Evidence.Achievement.class);
        double top = achievements.isEmpty() ? 0 : share(achievements.getFirst(), asked);
        return achievements.stream()
                .filter(item -> share(item, asked) >= Math.max(A_WORD_IN_COMMON, top / 2))
                .toList();
    }

    /// A degree or a language is asked for as such; anywhere else it only happens to share a word.
    private boolean isOfUse(Evidence item, Category category, Map<String, Token> asked) {
        return switch (item) {
            case Evidence.Course _ -> category == Category.EDUCATION;
            case Evidence.Spoken _ -> category == Category.LANGUAGE;
            case Evidence.Achievement _ -> category != Category.LANGUAGE;
            case Evidence.Skill skill ->
                category != Category.LANGUAGE && share(asked.keySet(), Concepts.in(skill.name(), cvLanguage)) >= ENOUGH;
            case Evidence.Certificate _, Evidence.Answer _ -> share(item, asked) >= A_GOOD_PART;
        };
    }

    /// A skill in a list and an answer about a gap are a beginning, not yet a proof.
    private static boolean proves(Evidence item) {
        return switch (item) {
            case Evidence.Skill _, Evidence.Answer _ -> false;
            case Evidence.Achievement _, Evidence.Certificate _, Evidence.Course _, Evidence.Spoken _ -> true;
        };
    }

    private static boolean isFormal(Evidence item) {
        return switch (item) {
            case Evidence.Achievement _, Evidence.Skill _ -> false;
            case Evidence.Certificate _, Evidence.Course _, Evidence.Spoken _, Evidence.Answer _ -> true;
        };
    }

    private boolean namesASkill(List<Evidence> found, Map<String, Token> asked) {
        return of(found, Evidence.Skill.class).stream()
                .anyMatch(skill -> share(asked.keySet(), Concepts.in(skill.name(), cvLanguage)) > ENTIRELY);
    }

    private static Alignment alignment(double coverage, boolean shown, boolean skillNamed) {
        if (coverage >= ENOUGH && shown) {
            return Alignment.STRONG;
        }
        return skillNamed || coverage >= SOMETHING ? Alignment.PARTIAL : Alignment.GAP;
    }

    /// The share of the requirement's concepts that any evidence covers; of alternatives, the best one counts.
    private double coverage(String requirement, List<Evidence> found) {
        Set<String> covered = new HashSet<>();
        found.forEach(item -> covered.addAll(item.concepts()));
        return Stream.concat(Stream.of(requirement), ALTERNATIVE.splitAsStream(requirement))
                .mapToDouble(part -> share(covered, Concepts.in(part, postingLanguage)))
                .max()
                .orElse(0);
    }

    private double share(Evidence item, Map<String, Token> asked) {
        return share(item.concepts(), asked);
    }

    /// How much of what is asked is there, names counting double.
    private double share(Set<String> concepts, Map<String, Token> asked) {
        double all = asked.entrySet().stream().mapToDouble(this::weight).sum();
        double present = asked.entrySet().stream()
                .mapToDouble(entry -> weight(entry) * Concepts.presence(entry.getKey(), concepts))
                .sum();
        return all == 0 ? 0 : present / all;
    }

    /// What stands in many entries tells them apart the least; names tell most.
    private double weight(Map.Entry<String, Token> concept) {
        String text = concept.getValue().text();
        boolean name = !text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT)) || KNOWN.contains(text);
        double base = name ? 2 : germanAdjective(concept.getValue()) ? AN_ADJECTIVE : 1;
        return base / (1 + Math.log1p(frequency.getOrDefault(concept.getKey(), 0)));
    }

    /// In German, a small letter tells that a word is no noun.
    private boolean germanAdjective(Token token) {
        return postingLanguage == Language.DE && !token.isCapitalised();
    }

    private void count(Set<String> concepts) {
        concepts.forEach(concept -> frequency.merge(concept, 1, Integer::sum));
    }

    /// How well a duty of the posting goes with a requirement, 0 to 1.
    double relation(String requirement, String duty) {
        return relations.computeIfAbsent(
                requirement + '\n' + duty,
                _ -> share(Concepts.in(duty, postingLanguage).keySet(), Concepts.in(requirement, postingLanguage)));
    }

    /// Names and German nouns can be named as missing; other words would make no sense alone.
    private static List<String> missing(Map<String, Token> asked, List<Evidence> found) {
        Set<String> covered = new HashSet<>();
        found.forEach(item -> covered.addAll(item.concepts()));
        return asked.entrySet().stream()
                .filter(entry -> Concepts.presence(entry.getKey(), covered) == 0)
                .map(Map.Entry::getValue)
                .filter(token -> token.isCapitalised() && token.start() > 0)
                .map(Token::text)
                .limit(MOST_TERMS)
                .toList();
    }

    private Evidence.Achievement achievement(Position position, String text, int order) {
        return new Evidence.Achievement(
                position, text, Category.of(text), !Figures.in(text).isEmpty(), order, concepts(text));
    }

    private Set<String> concepts(String text) {
        return Set.copyOf(Concepts.in(text, cvLanguage).keySet());
    }

    private static <E extends Evidence> List<E> of(List<Evidence> found, Class<E> kind) {
        return found.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
