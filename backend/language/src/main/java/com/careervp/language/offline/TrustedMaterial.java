package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.facts.ForeignText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What counts of a CV and a posting: entries that carry markup, or talk to a language model, are left out whole, so
/// that they are neither quoted nor scored. A posting whose company or role is such a text has none.
final class TrustedMaterial {
    private TrustedMaterial() {}

    /// CV and posting; answers about gaps are no part of a CV and are left out.
    static CareerMaterial of(CareerMaterial given) {
        return new CareerMaterial(cv(given.cv()), posting(given.posting()), List.of());
    }

    private static Cv cv(Cv cv) {
        return new Cv(
                contact(cv.contact()),
                orEmpty(cv.summary()),
                cv.positions().stream()
                        .filter(position -> isPlain(position.company(), position.title()))
                        .map(TrustedMaterial::position)
                        .toList(),
                cv.education().stream()
                        .filter(course -> isPlain(course.institution(), course.degree()))
                        .map(TrustedMaterial::course)
                        .toList(),
                cv.certifications().stream()
                        .filter(certificate -> isPlain(certificate.name()))
                        .map(certificate -> new Certification(certificate.name(), null, orNothing(certificate.date())))
                        .toList(),
                plain(cv.skills()),
                cv.languages().stream()
                        .filter(spoken -> isPlain(spoken.name()))
                        .map(spoken -> new LanguageSkill(spoken.name(), orNothing(spoken.level())))
                        .toList(),
                cv.language());
    }

    private static ContactDetails contact(ContactDetails contact) {
        return new ContactDetails(
                contact.fullName(),
                orNothing(contact.email()),
                orNothing(contact.phone()),
                orNothing(contact.location()),
                plain(contact.links()));
    }

    private static Position position(Position position) {
        return new Position(
                position.company(),
                position.title(),
                orNothing(position.location()),
                orEmpty(position.startDate()),
                orNothing(position.endDate()),
                plain(position.achievements()));
    }

    private static Education course(Education course) {
        return new Education(
                course.institution(), course.degree(), orNothing(course.startDate()), orNothing(course.endDate()));
    }

    private static JobPosting posting(JobPosting posting) {
        boolean named = isPlain(posting.companyName(), posting.roleTitle());
        return new JobPosting(
                named ? posting.companyName() : "",
                named ? posting.roleTitle() : "",
                plain(posting.responsibilities()),
                plain(posting.requirements()),
                plain(posting.niceToHave()),
                posting.language());
    }

    private static List<String> plain(List<String> texts) {
        return texts.stream().filter(TrustedMaterial::isPlain).toList();
    }

    private static String orEmpty(String text) {
        return isPlain(text) ? text : "";
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || isPlain(text) ? text : null;
    }

    private static boolean isPlain(String... texts) {
        return Stream.of(texts).noneMatch(ForeignText::isIn);
    }
}
