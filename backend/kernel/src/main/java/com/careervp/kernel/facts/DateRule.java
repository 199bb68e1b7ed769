package com.careervp.kernel.facts;

import com.careervp.kernel.text.Dates;
import com.careervp.kernel.text.PartialDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Every date in prose must be in the sources, and where the sentence names an employer or a school, among its dates.
final class DateRule implements Rule {
    private static final Pattern OPEN_RANGE = Pattern.compile("(?iu)(?:19|20)\\d\\d\\s?(?:[-‐‑–—]|to|until|bis|à)\\s?"
            + "(?:present|today|now|heute|aujourd['’]hui|ce jour)"
            + "|(?<!\\p{L})(?:since|ever since|seit|depuis)\\s(?:\\p{L}+\\.?\\s|\\d{1,2}[./])?(?:19|20)\\d\\d");

    @Override
    public void check(Passage passage, Consumer<Violation> violations) {
        SourceFacts facts = passage.facts();
        List<SourceFacts.Entry> named = passage.mentioned();
        for (Dates.Found found : Dates.in(passage.text())) {
            PartialDate date = found.date();
            boolean asked = passage.postingCountsAt(found.start())
                    && facts.posting().dates().stream().anyMatch(date::isWithin);
            boolean general = facts.general().dates().stream().anyMatch(date::isWithin);
            List<SourceFacts.Entry> candidates = named.isEmpty() ? facts.entries() : named;
            if (!asked && !general && candidates.stream().noneMatch(entry -> entry.has(date))) {
                String of = named.isEmpty() ? "the CV" : named.getFirst().organisation() + " in the CV";
                violations.accept(
                        passage.critical("a date of " + of, passage.text().substring(found.start(), found.end())));
            }
        }
        if (!named.isEmpty()
                && named.stream().noneMatch(SourceFacts.Entry::isOpen)
                && OPEN_RANGE.matcher(passage.text()).find()) {
            violations.accept(
                    passage.critical("an end date: " + named.getFirst().organisation() + " is in the past", "present"));
        }
    }
}
