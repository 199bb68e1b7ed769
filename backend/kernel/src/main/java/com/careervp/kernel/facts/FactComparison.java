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
    private static final Pattern OPEN_END =
            Pattern.compile("(?iu)present|today|(?<!\\p{L})now|ongoing|current|till date|to date|heute|laufend|aktuell"
                    + "|jetzt|gegenwart|aujourd['’]hui|présent|en cours|ce jour|maintenant");

    private final SkillComparison skills = new SkillComparison();

    void check(Claim claim, Language language, SourceFacts facts, Consumer<Violation> violations) {
        switch (claim.kind()) {
            case DATE -> checkDate(claim, facts, violations);
            case SKILL -> skills.check(claim, language, facts, violations);
            case REQUIREMENT -> checkRequirement(claim, facts, violations);
            case CONTACT,
                    PLACE,
                    COMPANY,
                    TITLE,
                    DEGREE,
                    INSTITUTION,
                    CERTIFICATION,
                    ISSUER,
                    EMPLOYER_APPLIED_TO,
                    ROLE_APPLIED_FOR,
                    LANGUAGE -> checkFact(claim, facts, violations);
            case EVIDENCE, OUTLOOK, ADVICE, SALUTATION, FRAMING ->
                throw new IllegalArgumentException("Prose is checked by the rules");
        }
    }

    private static void checkFact(Claim claim, SourceFacts facts, Consumer<Violation> violations) {
        List<String> known = facts.facts(claim.kind());
        if (known.stream().noneMatch(fact -> isSame(claim.kind(), claim.text(), fact))) {
            violations.accept(critical(claim, expected(claim.kind(), known)));
        }
    }

    /// Whether the claim is this fact of the source in another form.
    static boolean isSame(ClaimKind kind, String claim, String fact) {
        return switch (kind) {
            case CONTACT -> Contacts.same(claim, fact);
            case COMPANY, EMPLOYER_APPLIED_TO, ISSUER -> Names.sameCompany(claim, fact);
            case TITLE, ROLE_APPLIED_FOR -> Names.sameTitle(claim, fact);
            case DEGREE -> Degrees.same(claim, fact);
            case INSTITUTION, PLACE -> Names.sameBeginning(claim, fact);
            case CERTIFICATION -> Names.sameCertificate(claim, fact);
            case LANGUAGE -> SpokenLanguages.same(claim, fact);
            case DATE -> sameDate(claim, fact);
            case SKILL, REQUIREMENT, EVIDENCE, OUTLOOK, ADVICE, SALUTATION, FRAMING -> false;
        };
    }

    private static boolean sameDate(String claim, String fact) {
        Optional<PartialDate> said = Dates.parse(claim);
        Optional<PartialDate> known = Dates.parse(fact);
        return said.isPresent() && known.isPresent() && said.get().isWithin(known.get());
    }

    /// Whether the text says that a position goes on: nothing, or a word such as `present`.
    static boolean isOpen(String date) {
        return Dates.parse(date).isEmpty()
                && (date.isBlank() || OPEN_END.matcher(date).find());
    }

    private static void checkDate(Claim claim, SourceFacts facts, Consumer<Violation> violations) {
        List<String> known = facts.facts(ClaimKind.DATE);
        boolean found = isOpen(claim.text())
                ? facts.entries().stream().anyMatch(SourceFacts.Entry::isOpen)
                : known.stream()
                        .anyMatch(fact -> sameDate(claim.text(), fact) || Names.same(words(claim.text()), words(fact)));
        if (!found) {
            violations.accept(critical(claim, oneOf(known)));
        }
    }

    private static List<String> words(String text) {
        return Tokens.folded(text);
    }

    private static void checkRequirement(Claim claim, SourceFacts facts, Consumer<Violation> violations) {
        Language language = Language.of(facts.material().posting().language());
        Set<String> stems = Stems.content(claim.text(), language);
        double best = facts.asked().stream()
                .mapToDouble(asked -> share(stems, Stems.content(asked, language)))
                .max()
                .orElse(0);
        boolean same = facts.asked().stream().anyMatch(asked -> Names.sameInAnyOrder(claim.text(), asked));
        boolean figuresHold = Figures.in(claim.text()).stream().allMatch(facts.posting()::states);
        if (!same && (best == 0 || !figuresHold)) {
            violations.accept(critical(claim, "something the posting asks for"));
        } else if (!same && best < RECOGNISABLE) {
            violations.accept(new Violation(
                    claim.field(), "the requirement in the posting's own words", claim.text(), Severity.WARNING));
        }
    }

    private static double share(Set<String> part, Set<String> whole) {
        return part.isEmpty()
                ? 0
                : (double) part.stream().filter(whole::contains).count() / part.size();
    }

    /// Contact details themselves are not repeated in a message.
    private static String expected(ClaimKind kind, List<String> known) {
        return kind == ClaimKind.CONTACT || kind == ClaimKind.PLACE ? "contact details as in the CV" : oneOf(known);
    }

    private static String oneOf(List<String> known) {
        return known.isEmpty() ? "nothing: the CV has none" : "one of " + known;
    }

    private static Violation critical(Claim claim, String expected) {
        return new Violation(claim.field(), expected, claim.text(), Severity.CRITICAL);
    }
}
