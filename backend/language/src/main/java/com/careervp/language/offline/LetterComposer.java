package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.text.Language;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Composes a cover letter from the material: an opening, the strongest answers to what the posting asks, what the
/// person brings besides, and a close. It grows until the number of words that was asked for is reached, or until
/// there is nothing more to tell; it is never more than a tenth longer.
final class LetterComposer {
    private static final int LONGEST_QUOTE_WORDS = 25;

    CoverLetter compose(CareerMaterial given, LetterWishes wishes) {
        CareerMaterial material = PlainMaterial.of(given);
        JobPosting posting = material.posting();
        Language language = Language.of(posting.language());
        EvidenceMatcher evidence = new EvidenceMatcher(material);
        List<Match> matches = ranked(posting, evidence, wishes);
        Desk desk = new Desk(material, matches, evidence, new Wording(material, language));
        String subject = desk.say("letter.subject", Map.of());
        String salutation = desk.say("letter.salutation", Map.of());
        List<String> paragraphs = new LetterBody(desk, wishes).write();
        return new CoverLetter(
                posting.companyName(),
                posting.roleTitle(),
                subject,
                salutation,
                paragraphs,
                desk.say("letter.closing", Map.of()),
                given.cv().contact().fullName(),
                language.tag());
    }

    /// What can be answered, best first: in full before in part, required before nice to have, with a word about what
    /// the person wants stressed before the rest.
    private static List<Match> ranked(JobPosting posting, EvidenceMatcher evidence, LetterWishes wishes) {
        Set<String> asked = new LinkedHashSet<>(posting.requirements());
        asked.addAll(posting.niceToHave());
        asked.removeIf(text -> CountedWords.in(text) > LONGEST_QUOTE_WORDS);
        List<Match> matches =
                new ArrayList<>(asked.stream().map(evidence::match).toList());
        matches.removeIf(Match::isGap);
        matches.sort(Comparator.comparingInt((Match match) -> stressed(match, evidence, wishes) ? 0 : 1)
                .thenComparingInt(match -> match.alignment() == Alignment.STRONG ? 0 : 1)
                .thenComparingInt(match -> match.achievements().isEmpty() ? 1 : 0));
        return List.copyOf(matches);
    }

    private static boolean stressed(Match match, EvidenceMatcher evidence, LetterWishes wishes) {
        return wishes.emphasis().stream().anyMatch(area -> evidence.relation(match.requirement(), area) > 0);
    }
}
