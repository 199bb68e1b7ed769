package com.careervp.kernel.facts;

import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.Figures;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.text.PartialDate;
import com.careervp.kernel.text.Stems;
import com.careervp.kernel.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Compares a claim that is a single fact with the facts of its kind in the source.
final class FactComparison {
    private static final double RECOGNISABLE = 0.5;
    private static final Pattern OPEN_END = Pattern.compile(
            "(?iu)present|today|now|ongoing|current|heute|laufend|aktuell|aujourd['’]hui|présent|en cours");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");

    void check(Claim claim, Language language, SourceFacts facts, Consumer<Violation> violations) {
        switch (claim.kind()) {
            case DATE -> checkDate(claim, facts, violations);
            case CONTACT -> checkContact(claim, facts, violations);
            // Part of a title is another title: "Head of Nursing" is not in "Deputy Head of Nursing".
            case TITLE, ROLE_APPLIED_FOR -> checkFact(claim, facts, true, violations);
            case COMPANY, DEGREE, INSTITUTION, CERTIFICATION, ISSUER, PLACE, EMPLOYER_APPLIED_TO, LANGUAGE ->
                checkFact(claim, facts, false, violations);
            case SKILL -> checkSkill(claim, language, facts, violations);
            case REQUIREMENT -> checkRequirement(claim, facts, violations);
            case EVIDENCE, OUTLOOK, ADVICE, SALUTATION, FRAMING ->
                throw new IllegalArgumentException("Prose is checked by the rules");
        }
    }

    private static void checkFact(Claim claim, SourceFacts facts, boolean whole, Consumer<Violation> violations) {
        List<String> words = Tokens.folded(claim.text());
        List<String> known = facts.facts(claim.kind());
        boolean found = known.stream()
                .anyMatch(fact ->
                        whole ? Tokens.folded(fact).equals(words) : Tokens.indexOf(Tokens.of(fact), words, 0) >= 0);
        if (!found) {
            violations.accept(critical(claim, oneOf(known)));
        }
    }

    private static void checkDate(Claim claim, SourceFacts facts, Consumer<Violation> violations) {
        Optional<PartialDate> date = Dates.parse(claim.text());
        List<String> known = facts.facts(ClaimKind.DATE);
        boolean open = date.isEmpty() && OPEN_END.matcher(claim.text()).find();
        boolean found = open
                ? facts.entries().stream().anyMatch(SourceFacts.Entry::isOpen)
                : date.isPresent()
                        && known.stream()
                                .map(Dates::parse)
                                .flatMap(Optional::stream)
                                .anyMatch(date.get()::isWithin);
        if (!found) {
            violations.accept(critical(claim, oneOf(known)));
        }
    }

    private static void checkContact(Claim claim, SourceFacts facts, Consumer<Violation> violations) {
        String digits = NOT_A_DIGIT.matcher(claim.text()).replaceAll("");
        boolean isNumber = digits.length() > 5 && !claim.text().contains("@");
        boolean found = facts.facts(ClaimKind.CONTACT).stream()
                .anyMatch(known -> isNumber
                        ? NOT_A_DIGIT.matcher(known).replaceAll("").equals(digits)
                        : Tokens.folded(known).equals(Tokens.folded(claim.text())));
        if (!found) {
            violations.accept(critical(claim, "contact details as in the CV"));
        }
    }

    private static void checkSkill(Claim claim, Language language, SourceFacts facts, Consumer<Violation> violations) {
        List<String> words = Tokens.folded(claim.text());
        boolean said = facts.person().says(words);
        boolean traced = words.stream()
                .filter(word -> !Stems.isStopWord(word, language))
                .allMatch(word -> facts.person().hasStem(Stems.of(word, facts.cvLanguage())));
        boolean figuresHold = Figures.in(claim.text()).stream().allMatch(facts.person()::states);
        if (words.isEmpty() || !(said || (traced && figuresHold))) {
            violations.accept(critical(claim, "a skill that the CV or a gap response names"));
        }
    }

    private static void checkRequirement(Claim claim, SourceFacts facts, Consumer<Violation> violations) {
        Language language = Language.of(facts.material().posting().language());
        Set<String> stems = Stems.content(claim.text(), language);
        double best = facts.asked().stream()
                .mapToDouble(asked -> share(stems, Stems.content(asked, language)))
                .max()
                .orElse(0);
        boolean figuresHold = Figures.in(claim.text()).stream().allMatch(facts.posting()::states);
        if (best == 0 || !figuresHold) {
            violations.accept(critical(claim, "something the posting asks for"));
        } else if (best < RECOGNISABLE) {
            violations.accept(new Violation(
                    claim.field(), "the requirement in the posting's own words", claim.text(), Severity.WARNING));
        }
    }

    private static double share(Set<String> part, Set<String> whole) {
        return part.isEmpty()
                ? 0
                : (double) part.stream().filter(whole::contains).count() / part.size();
    }

    private static String oneOf(List<String> known) {
        return known.isEmpty() ? "nothing: the CV has none" : "one of " + known;
    }

    private static Violation critical(Claim claim, String expected) {
        return new Violation(claim.field(), expected, claim.text(), Severity.CRITICAL);
    }
}
