package com.careervp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.letter.CoverLetter;
import com.careervp.kernel.offer.OfferLetter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordLetterTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
    private static final ContactDetails SENDER =
            new ContactDetails("Jürgen Müßig", "juergen@example.org", "+49 151 2345678", "Köln", List.of());

    private final WordLetter word = new WordLetter();

    private static CoverLetter coverLetter() {
        return new CoverLetter(
                "Hafen Nord GmbH",
                "Leiter Tourenplanung",
                "Bewerbung als Leiter Tourenplanung",
                "Sehr geehrte Damen und Herren,",
                List.of("Ihre Anzeige passt zu dem, was ich tue.", "Über ein Gespräch freue ich mich."),
                "Mit freundlichen Grüßen",
                "Jürgen Müßig",
                "de");
    }

    @Test
    void aCoverLetterHasItsPartsInOrderUnderTheirStyles() {
        WordFile file = WordFile.of(word.write(coverLetter(), SENDER, DATE));

        assertThat(file.paragraphs())
                .containsExactly(
                        new WordFile.Paragraph("SenderName", "Jürgen Müßig"),
                        new WordFile.Paragraph("Sender", "Köln"),
                        new WordFile.Paragraph("Sender", "+49 151 2345678"),
                        new WordFile.Paragraph("Sender", "juergen@example.org"),
                        new WordFile.Paragraph("Recipient", "Hafen Nord GmbH"),
                        new WordFile.Paragraph("Date", "22. November 2026"),
                        new WordFile.Paragraph("Subject", "Bewerbung als Leiter Tourenplanung"),
                        new WordFile.Paragraph("Salutation", "Sehr geehrte Damen und Herren,"),
                        new WordFile.Paragraph("BodyText", "Ihre Anzeige passt zu dem, was ich tue."),
                        new WordFile.Paragraph("BodyText", "Über ein Gespräch freue ich mich."),
                        new WordFile.Paragraph("Closing", "Mit freundlichen Grüßen"),
                        new WordFile.Paragraph("Signature", "Jürgen Müßig"));
    }

    @Test
    void anOfferLetterListsWhatIsOffered() {
        OfferLetter letter = new OfferLetter(
                SENDER,
                "",
                "",
                "Mon offre",
                "Madame, Monsieur,",
                List.of("Voici ce que je propose."),
                List.of("Planification de tournées", "SAP TM"),
                List.of("Je reste à votre disposition."),
                "Cordialement,",
                "Jürgen Müßig",
                "fr");

        WordFile file = WordFile.of(word.write(letter, DATE));

        assertThat(file.texts("ListBullet")).containsExactly("Planification de tournées", "SAP TM");
        assertThat(file.texts("Date")).containsExactly("22 novembre 2026");
        assertThat(file.texts("Recipient")).as("an open letter has none").isEmpty();
        assertThat(file.title()).isEqualTo("Mon offre");
    }

    @Test
    void libreOfficeShowsTheLetterOnOnePage(@TempDir Path folder) throws Exception {
        Office office = Office.in(folder);

        Path pdf = office.pdf("letter", word.write(coverLetter(), SENDER, DATE));

        assertThat(office.info(pdf)).containsPattern("Pages:\\s+1\\R");
        assertThat(office.text(pdf)).contains("Mit freundlichen Grüßen", "Leiter Tourenplanung", "Über ein Gespräch");
    }
}
