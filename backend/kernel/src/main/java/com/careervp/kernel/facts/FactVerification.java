package com.careervp.kernel.facts;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.text.Sentences;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Checks what a document says against the CV, the gap responses and, for what is asked, the posting.
///
/// Single facts are compared as such. Prose is searched for the facts in it: figures, dates, companies, titles,
/// degrees, institutions, certificates, skills, languages, contact details. Where a sentence names an employer, dates
/// and titles in it have to be the ones held there. Framing in between stays free. Safe for use by several threads.
public final class FactVerification {
    private final List<Rule> rules;
    private final Rule trace = new TraceRule();
    private final FactComparison comparison = new FactComparison();
    private final EntryComparison entries = new EntryComparison();
    private final StyleCheck style = new StyleCheck();

    /// @param clock tells how long a position that goes on has lasted
    public FactVerification(Clock clock) {
        rules = List.of(
                new FigureRule(clock),
                new DateRule(),
                new TitleRule(),
                new NameRule(),
                new QualificationRule(),
                new SkillRule(),
                new ContactRule());
    }

    /// Whether a text of a source is one that no document may repeat: it has markup in it that a browser would act on,
    /// or instructs a language model. Whoever composes a document leaves it aside.
    public static boolean isForeign(String text) {
        return ForeignText.isForeign(text);
    }

    /// Verifies a whole document. Violations come in the order of the document, each once.
    public Verification verify(CareerMaterial material, Draft draft) {
        SourceFacts facts = new SourceFacts(material);
        Set<Violation> violations = new LinkedHashSet<>();
        for (Claim claim : draft.claims()) {
            ForeignText.check(claim, violations::add);
            if (claim.kind().isProse()) {
                checkProse(claim, draft, facts, violations::add);
            } else {
                comparison.check(claim, draft.language(), facts, violations::add);
            }
        }
        draft.entries().forEach(entry -> entries.check(entry, facts, violations::add));
        style.check(draft, violations::add);
        return new Verification(new ArrayList<>(violations));
    }

    private void checkProse(Claim claim, Draft draft, SourceFacts facts, Consumer<Violation> violations) {
        for (String sentence : Sentences.of(claim.text())) {
            if (isChecked(claim, sentence, draft)) {
                Passage passage = Passage.of(claim, sentence, draft, facts);
                rules.forEach(rule -> rule.check(passage, violations));
            }
        }
        if (claim.kind() == ClaimKind.EVIDENCE) {
            trace.check(Passage.of(claim, claim.text(), draft, facts), violations);
        }
    }

    /// Advice may name anything that it does not say the person has; a salutation addresses somebody else.
    private static boolean isChecked(Claim claim, String sentence, Draft draft) {
        return switch (claim.kind()) {
            case SALUTATION -> false;
            case ADVICE -> Standing.saysTheyHave(sentence, draft.language());
            case CONTACT,
                    PLACE,
                    COMPANY,
                    TITLE,
                    DATE,
                    DEGREE,
                    INSTITUTION,
                    CERTIFICATION,
                    ISSUER,
                    EMPLOYER_APPLIED_TO,
                    ROLE_APPLIED_FOR,
                    LANGUAGE,
                    SKILL,
                    REQUIREMENT,
                    EVIDENCE,
                    OUTLOOK,
                    FRAMING -> true;
        };
    }
}
