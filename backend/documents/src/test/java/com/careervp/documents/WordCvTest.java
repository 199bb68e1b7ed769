package com.careervp.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.Certification;
import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.career.Education;
import com.careervp.kernel.career.LanguageSkill;
import com.careervp.kernel.career.Position;
import com.careervp.language.sample.SampleApplications;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordCvTest {
    private final WordCv word = new WordCv();

    private static Cv cv() {
        return new Cv(
                new ContactDetails(
                        "Jürgen Müßig-Œuvré",
                        "juergen@example.org",
                        "+49 151 2345678",
                        "Köln",
                        List.of("https://example.org/jürgen")),
                "Disponent mit zwölf Jahren Erfahrung; plant Touren für 40 Fahrzeuge.",
                List.of(
                        new Position(
                                "Spedition Grün GmbH",
                                "Leiter Disposition",
                                "Köln",
                                "03/2019",
                                null,
                                List.of("Leerfahrten um 12 % gesenkt", "Team von 8 Personen geführt")),
                        new Position("Hafenlogistik AG", "Disponent", null, "2014", "2019-02", List.of())),
                List.of(new Education("Hochschule Köln", "Bachelor Logistik", "2010", "2013")),
                List.of(new Certification("ADR-Schein", "IHK Köln", "2018")),
                List.of("SAP TM", "Tourenplanung", "Excel"),
                List.of(new LanguageSkill("Deutsch", "Muttersprache"), new LanguageSkill("Polnisch", "B2")),
                "de");
    }

    @Test
    void everyFactStandsInTheFileUnderItsHeading() {
        WordFile file = WordFile.of(word.write(cv()));

        assertThat(file.texts("Title")).containsExactly("Jürgen Müßig-Œuvré");
        assertThat(file.texts("Contact"))
                .containsExactly("Köln | +49 151 2345678 | juergen@example.org", "https://example.org/jürgen");
        assertThat(file.texts("Heading1"))
                .containsExactly("Profil", "Berufserfahrung", "Kenntnisse", "Ausbildung", "Zertifikate", "Sprachen");
        assertThat(file.texts("Heading2"))
                .containsExactly(
                        "Leiter Disposition\t03/2019 – heute",
                        "Disponent\t2014 – 2019-02",
                        "Bachelor Logistik\t2010 – 2013");
        assertThat(file.texts("Entry"))
                .containsExactly("Spedition Grün GmbH, Köln", "Hafenlogistik AG", "Hochschule Köln");
        assertThat(file.texts("ListBullet"))
                .containsExactly(
                        "Leerfahrten um 12 % gesenkt", "Team von 8 Personen geführt", "ADR-Schein, IHK Köln, 2018");
        assertThat(file.text()).contains("SAP TM, Tourenplanung, Excel", "Deutsch (Muttersprache), Polnisch (B2)");
        assertThat(file.title()).isEqualTo("Jürgen Müßig-Œuvré");
    }

    @Test
    void thePageIsA4WithMarginsAndHasNothingThatTrackingSystemsCannotRead() {
        WordFile file = WordFile.of(word.write(cv()));

        assertThat(file.body()).contains("w:w=\"11906\"", "w:h=\"16838\"", "w:left=\"1134\"", "w:bottom=\"1134\"");
        assertThat(file.body()).doesNotContain("txbxContent", "<w:tbl", "<w:drawing", "<w:pict", "<w:hyperlink");
        assertThat(file.parts().get("word/styles.xml")).contains("w:lang w:val=\"de-DE\"", "w:styleId=\"Heading1\"");
        assertThat(file.parts().get("word/numbering.xml")).contains("w:val=\"bullet\"");
        assertThat(file.parts().keySet()).noneMatch(name -> name.contains("vbaProject") || name.contains("embeddings"));
    }

    @Test
    void headingsAreInTheLanguageOfTheCv() {
        assertThat(WordFile.of(word.write(in("fr"))).texts("Heading1"))
                .containsExactly(
                        "Profil",
                        "Expérience professionnelle",
                        "Compétences",
                        "Formation",
                        "Certifications",
                        "Langues");
        assertThat(WordFile.of(word.write(in("en-US"))).texts("Heading1")).contains("Work Experience");
        assertThat(WordFile.of(word.write(in("en"))).text()).contains("03/2019 – present");
    }

    private static Cv in(String language) {
        Cv cv = cv();
        return new Cv(
                cv.contact(),
                cv.summary(),
                cv.positions(),
                cv.education(),
                cv.certifications(),
                cv.skills(),
                cv.languages(),
                language);
    }

    @Test
    void sectionsWithoutContentAreLeftOut() {
        Cv bare = new Cv(
                new ContactDetails("Ada Lind", null, null, null, List.of()),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "en");

        WordFile file = WordFile.of(word.write(bare));

        assertThat(file.paragraphs()).containsExactly(new WordFile.Paragraph("Title", "Ada Lind"));
    }

    @Test
    void markupIsTextAndWhatXmlCannotHoldIsLeftOut() {
        String hostile = "<script>alert(1)</script> & \u0000\u0007\uFFFE\uD800 ]]> {{ x }} \u202Edoc.exe\nline";
        Cv cv = new Cv(
                new ContactDetails("Ada <b>Lind</b>", null, null, null, List.of("javascript:alert(1)")),
                hostile,
                List.of(),
                List.of(),
                List.of(),
                List.of("\u0000"),
                List.of(),
                "en");

        WordFile file = WordFile.of(word.write(cv));

        assertThat(file.texts("Title")).containsExactly("Ada <b>Lind</b>");
        assertThat(file.texts("Normal")).containsExactly("<script>alert(1)</script> &  ]]> {{ x }} doc.exe line");
        assertThat(file.body()).doesNotContain("<script", "<b>");
    }

    @Test
    void aCvOfTheLongestLengthIsWritten() {
        List<Position> positions = IntStream.range(0, 200)
                .mapToObj(number -> new Position(
                        "Company " + number, "Title " + number, null, "2001", "2002", List.of(words(number))))
                .toList();
        Cv cv = new Cv(cv().contact(), "", positions, List.of(), List.of(), List.of("a".repeat(255)), List.of(), "en");

        assertThat(WordFile.of(word.write(cv)).texts("Heading2")).hasSize(200);
    }

    private static String words(int seed) {
        return new Random(seed).ints(300, 100, 999).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Test
    void libreOfficeShowsEveryWordOfASampleInEveryLanguage(@TempDir Path folder) throws Exception {
        Office office = Office.in(folder);
        SampleApplications samples = new SampleApplications();
        for (String language : List.of("en", "de", "fr")) {
            Cv cv = IntStream.iterate(1, seed -> seed + 1)
                    .mapToObj(seed -> samples.application(seed).material().cv())
                    .filter(sample -> sample.language().equals(language))
                    .findFirst()
                    .orElseThrow();

            Path pdf = office.pdf("cv-" + language, word.write(cv));

            assertThat(office.info(pdf)).contains("A4", "Pages:");
            String shown = squeezed(office.text(pdf));
            assertThat(shown).contains(squeezed(cv.contact().fullName()));
            cv.positions().forEach(position -> {
                assertThat(shown).contains(squeezed(position.title()), squeezed(position.company()));
                position.achievements().forEach(text -> assertThat(shown).contains(squeezed(text)));
            });
            cv.skills().forEach(skill -> assertThat(shown).contains(squeezed(skill)));
        }
    }

    /// Without white space, where lines may be broken, and without the hyphens at which they are.
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u202F\\u00AD-]+", "");
    }
}
