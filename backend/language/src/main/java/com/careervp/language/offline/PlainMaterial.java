package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.GapResponse;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.Position;
import java.util.List;
import java.util.regex.Pattern;

/// Leaves aside what nobody would put into a letter: entries with markup or addresses in them, and sentences that talk
/// to whoever processes the document instead of telling something.
final class PlainMaterial {
    private static final Pattern MARKUP =
            Pattern.compile("[<>{}`\\\\]|\\[[^]]*]\\(|https?:|[\\p{Cntrl}&&[^\\n\\r\\t]]");
    private static final Pattern ADDRESSING = Pattern.compile(
            "(?iu)(?:\\b(?:ignore|disregard|forget|override|ignoriere\\p{L}*|missachte\\p{L}*|vergiss|ignorez|oubliez)\\b"
                    + ".{0,60}\\b(?:instruction|rule|prompt|previous|above|anweisung|regel|vorherig|consigne|"
                    + "instructions|précédent)\\p{L}*)"
                    + "|\\bsystem\\s?(?:prompt|message)\\b|\\byou are (?:now )?(?:a|an) (?:\\p{L}+ )?(?:assistant|model|ai)\\b"
                    + "|\\bas an? (?:ai|language model)\\b");

    private PlainMaterial() {}

    static CareerMaterial of(CareerMaterial material) {
        Cv cv = material.cv();
        JobPosting posting = material.posting();
        return new CareerMaterial(
                new Cv(
                        cv.contact(),
                        isPlain(cv.summary()) ? cv.summary() : "",
                        cv.positions().stream()
                                .filter(position -> isPlain(position.company()) && isPlain(position.title()))
                                .map(PlainMaterial::plain)
                                .toList(),
                        cv.education().stream()
                                .filter(course -> isPlain(course.degree()) && isPlain(course.institution()))
                                .toList(),
                        cv.certifications().stream()
                                .filter(certification -> isPlain(certification.name()))
                                .toList(),
                        plain(cv.skills()),
                        cv.languages().stream()
                                .filter(spoken -> isPlain(spoken.name()))
                                .toList(),
                        cv.language()),
                new JobPosting(
                        posting.companyName(),
                        posting.roleTitle(),
                        plain(posting.responsibilities()),
                        plain(posting.requirements()),
                        plain(posting.niceToHave()),
                        posting.language()),
                material.gapResponses().stream().filter(PlainMaterial::isPlain).toList());
    }

    private static Position plain(Position position) {
        return new Position(
                position.company(),
                position.title(),
                position.location(),
                position.startDate(),
                position.endDate(),
                plain(position.achievements()));
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().filter(PlainMaterial::isPlain).toList();
    }

    private static boolean isPlain(GapResponse response) {
        return isPlain(response.question()) && isPlain(response.answer());
    }

    static boolean isPlain(String text) {
        return !MARKUP.matcher(text).find() && !ADDRESSING.matcher(text).find();
    }
}
