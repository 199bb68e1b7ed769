package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.vpr.Alignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The points of an offer letter, at most six: first up to four achievements, those that answer the posting before
/// those with a figure before the newest; then skills, a certificate, languages, a course of study. A CV that has less
/// than two of all these gives its position, and at the very least the wish to talk. Used once.
final class Offers {
    private static final int MOST = 6;
    private static final int FEWEST = 2;
    private static final int MOST_ACHIEVEMENTS = 4;
    private static final int MOST_SKILLS = 5;

    private final CareerMaterial material;
    private final Cv cv;
    private final EvidenceMatcher matcher;
    private final Pen pen;
    private final List<Match> matches;
    private final List<String> offers = new ArrayList<>();

    Offers(CareerMaterial material, Pen pen) {
        this.material = material;
        this.pen = pen;
        cv = material.cv();
        matcher = EvidenceMatcher.steady(material);
        JobPosting posting = material.posting();
        matches = Stream.concat(posting.requirements().stream(), posting.niceToHave().stream())
                .distinct()
                .map(matcher::match)
                .filter(match -> !match.isGap())
                .sorted(Comparator.comparing(match -> match.alignment() != Alignment.STRONG))
                .toList();
    }

    List<String> list() {
        achievements().stream()
                .filter(item -> Pen.isQuotable(item.text()))
                .limit(MOST_ACHIEVEMENTS)
                .forEach(item -> offer(pen.tell("offer.did", item)));
        skills();
        certificate().ifPresent(name -> offer(pen.say("offer.certificate", Map.of("certificate", name))));
        languages();
        cv.education().stream()
                .findFirst()
                .ifPresent(course -> offer(pen.say("offer.course", pen.wording().course(course))));
        if (offers.size() < FEWEST) {
            cv.positions().stream()
                    .findFirst()
                    .ifPresent(position ->
                            offer(pen.say("offer.position", pen.wording().position(position))));
        }
        while (offers.size() < FEWEST) {
            offers.add(pen.say("offer.talk", Map.of()));
        }
        return List.copyOf(offers);
    }

    private Set<Evidence.Achievement> achievements() {
        Set<Evidence.Achievement> ranked = new LinkedHashSet<>();
        for (Match match : matches) {
            match.achievements().stream()
                    .filter(item -> !ranked.contains(item))
                    .findFirst()
                    .ifPresent(ranked::add);
        }
        matcher.all(Evidence.Achievement.class).stream()
                .sorted(Comparator.comparing((Evidence.Achievement item) -> !item.hasFigure()))
                .forEach(ranked::add);
        return ranked;
    }

    private void skills() {
        Set<String> skills = new LinkedHashSet<>();
        matches.forEach(match -> match.skills().stream()
                .map(Evidence.Skill::name)
                .filter(Pen::isQuotable)
                .forEach(skills::add));
        cv.skills().stream().filter(Pen::isQuotable).forEach(skills::add);
        List<String> named = skills.stream().limit(MOST_SKILLS).toList();
        if (named.size() == 1) {
            offer(pen.say("offer.skill", Map.of("skills", named.getFirst())));
        } else if (!named.isEmpty()) {
            offer(pen.say("offer.skills", Map.of("skills", pen.wording().list(named))));
        }
    }

    private Optional<String> certificate() {
        return Stream.concat(
                        matches.stream()
                                .flatMap(match -> match.formal().stream())
                                .filter(Evidence.Certificate.class::isInstance)
                                .map(Evidence.Certificate.class::cast)
                                .map(Evidence.Certificate::certification),
                        cv.certifications().stream())
                .map(certification -> certification.name())
                .findFirst();
    }

    private void languages() {
        List<String> spoken = material.cv().languages().stream()
                .map(pen.wording()::spoken)
                .distinct()
                .toList();
        if (spoken.size() > 1) {
            offer(pen.say("offer.languages", Map.of("languages", pen.wording().list(spoken))));
        }
    }

    private void offer(String text) {
        if (!text.isEmpty() && offers.size() < MOST) {
            offers.add(text);
        }
    }
}
