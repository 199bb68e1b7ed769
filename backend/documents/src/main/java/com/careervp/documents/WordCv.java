package com.careervp.documents;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.tailoring.TailoredCv;
import com.careervp.kernel.text.Language;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A CV as a Word file (.docx). Every word of it is the CV's, besides headings in the CV's language; sections without
/// content are left out. Safe for use by several threads.
public final class WordCv {

    /// The media type of what is written.
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public byte[] write(Cv cv) {
        return write(new TailoredCv(
                cv.contact(),
                cv.summary(),
                cv.positions(),
                cv.skills(),
                cv.education(),
                cv.certifications(),
                cv.languages(),
                cv.language()));
    }

    public byte[] write(TailoredCv cv) {
        Labels labels = Labels.of(Language.of(cv.language()));
        String name = cv.contactInfo().fullName();
        try (WordPage page = new WordPage(name, name, labels.locale())) {
            contact(page, cv.contactInfo());
            section(
                    page,
                    labels.profile(),
                    cv.executiveSummary().isBlank() ? List.of() : List.of(cv),
                    item -> page.add(WordStyle.TEXT, item.executiveSummary()));
            section(page, labels.experience(), cv.workExperience(), item -> position(page, item, labels));
            section(
                    page,
                    labels.skills(),
                    cv.skills().isEmpty() ? List.of() : List.of(cv),
                    item -> page.add(WordStyle.TEXT, String.join(", ", item.skills())));
            section(page, labels.education(), cv.education(), item -> course(page, item));
            section(
                    page,
                    labels.certifications(),
                    cv.certifications(),
                    item -> page.add(WordStyle.BULLET, joined(", ", item.name(), item.issuer(), item.date())));
            section(
                    page,
                    labels.languages(),
                    cv.languages().isEmpty() ? List.of() : List.of(cv),
                    item -> page.add(WordStyle.TEXT, listed(item.languages(), WordCv::spoken)));
            page.addPageNumbers(name);
            return page.bytes();
        }
    }

    private static <T> void section(WordPage page, String heading, List<T> items, Consumer<T> writer) {
        if (!items.isEmpty()) {
            page.add(WordStyle.SECTION, heading);
            items.forEach(writer);
        }
    }

    private static void contact(WordPage page, ContactDetails contact) {
        page.add(WordStyle.TITLE, contact.fullName());
        page.add(WordStyle.CONTACT, joined(" | ", contact.location(), contact.phone(), contact.email()));
        page.add(WordStyle.CONTACT, String.join(" | ", contact.links()));
    }

    private static void position(WordPage page, Position position, Labels labels) {
        String end = position.endDate();
        page.addDated(
                WordStyle.ENTRY_HEADING,
                position.title(),
                period(position.startDate(), end == null ? labels.present() : end));
        page.add(WordStyle.ENTRY, joined(", ", position.company(), position.location()));
        position.achievements().forEach(achievement -> page.add(WordStyle.BULLET, achievement));
    }

    private static void course(WordPage page, Education course) {
        page.addDated(WordStyle.ENTRY_HEADING, course.degree(), period(course.startDate(), course.endDate()));
        page.add(WordStyle.ENTRY, course.institution());
    }

    private static String period(@Nullable String from, @Nullable String to) {
        return joined(" – ", from, to);
    }

    private static String spoken(LanguageSkill spoken) {
        String level = spoken.level();
        return level == null ? spoken.name() : spoken.name() + " (" + level + ")";
    }

    private static <T> String listed(List<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(", "));
    }

    private static String joined(String separator, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
