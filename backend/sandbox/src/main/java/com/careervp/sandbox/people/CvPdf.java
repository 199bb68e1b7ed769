package com.careervp.sandbox.people;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.kernel.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;

/// Sets a CV as people do who write theirs in a word processor: one column, headings, bullets. Safe for use by several
/// threads.
public final class CvPdf {
    private static final Map<Language, List<String>> HEADINGS = Map.of(
            Language.EN,
            List.of("Profile", "Work Experience", "Education", "Certifications", "Skills", "Languages"),
            Language.DE,
            List.of("Profil", "Berufserfahrung", "Ausbildung", "Zertifikate", "Kenntnisse", "Sprachen"),
            Language.FR,
            List.of("Profil", "Expérience professionnelle", "Formation", "Certifications", "Compétences", "Langues"));
    private static final Map<Language, String> TODAY =
            Map.of(Language.EN, "present", Language.DE, "heute", Language.FR, "aujourd'hui");
    private static final float TEXT = 10;
    private static final float HEADING = 13;
    private static final float NAME = 18;

    private final Language language;

    /// @param language of the headings
    public CvPdf(Language language) {
        this.language = language;
    }

    /// @return a PDF with a text layer
    public byte[] write(Cv cv) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (PdfLines lines = new PdfLines(
                    document,
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA),
                    new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD))) {
                contact(lines, cv);
                positions(lines, cv.positions());
                education(lines, cv.education());
                rest(lines, cv);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF in memory can always be written", e);
        }
    }

    private String heading(int number) {
        return HEADINGS.getOrDefault(language, List.of()).get(number);
    }

    private void contact(PdfLines lines, Cv cv) throws IOException {
        lines.bold(NAME, cv.contact().fullName());
        lines.text(
                TEXT,
                joined(
                        " | ",
                        cv.contact().email(),
                        cv.contact().phone(),
                        cv.contact().location()));
        if (!cv.summary().isBlank()) {
            lines.bold(HEADING, heading(0));
            lines.text(TEXT, cv.summary());
        }
    }

    private void positions(PdfLines lines, List<Position> positions) throws IOException {
        lines.bold(HEADING, heading(1));
        for (Position position : positions) {
            lines.bold(TEXT, position.title());
            lines.text(TEXT, joined(", ", position.company(), position.location()));
            lines.text(TEXT, period(position.startDate(), position.endDate()));
            for (String achievement : position.achievements()) {
                lines.text(TEXT, "\u2022 " + achievement);
            }
            lines.gap();
        }
    }

    private String period(String start, @Nullable String end) {
        return start + " \u2013 " + (end == null ? TODAY.getOrDefault(language, "present") : end);
    }

    private void education(PdfLines lines, List<Education> courses) throws IOException {
        lines.bold(HEADING, heading(2));
        for (Education course : courses) {
            lines.bold(TEXT, course.degree());
            lines.text(TEXT, course.institution());
            lines.text(TEXT, joined(" \u2013 ", course.startDate(), course.endDate()));
            lines.gap();
        }
    }

    private void rest(PdfLines lines, Cv cv) throws IOException {
        if (!cv.certifications().isEmpty()) {
            lines.bold(HEADING, heading(3));
            for (Certification certification : cv.certifications()) {
                lines.text(TEXT, joined(", ", certification.name(), certification.issuer(), certification.date()));
            }
        }
        lines.bold(HEADING, heading(4));
        lines.text(TEXT, String.join(", ", cv.skills()));
        if (!cv.languages().isEmpty()) {
            lines.bold(HEADING, heading(5));
            for (LanguageSkill spoken : cv.languages()) {
                lines.text(TEXT, joined(" \u2013 ", spoken.name(), spoken.level()));
            }
        }
    }

    private static String joined(String between, @Nullable String... parts) {
        return String.join(
                between,
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).toList());
    }
}
