package com.careervp.pipeline.extract;

import static com.careervp.pipeline.extract.FieldKind.ACHIEVEMENTS;
import static com.careervp.pipeline.extract.FieldKind.COMPANIES;
import static com.careervp.pipeline.extract.FieldKind.DATES;
import static com.careervp.pipeline.extract.FieldKind.EMAIL;
import static com.careervp.pipeline.extract.FieldKind.LINKS;
import static com.careervp.pipeline.extract.FieldKind.LOCATION;
import static com.careervp.pipeline.extract.FieldKind.NAME;
import static com.careervp.pipeline.extract.FieldKind.PHONE;
import static com.careervp.pipeline.extract.FieldKind.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.text.Tokens;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.pipeline.pdf.PdfLimits;
import com.careervp.pipeline.pdf.PdfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// How well CVs come out of the PDFs kept as test data. Writes the tables to `target/cv-extraction.md`.
class CvSetTest {
    private static final List<String> PARTS = List.of("development", "heldout", "fresh");
    private static final FieldKind[] CONTACT = {NAME, EMAIL, PHONE, LOCATION, LINKS};
    private static final double FLOOR = 0.95;
    private static final double FLOOR_OF_ALL = 0.9;

    @Test
    void contactCompaniesTitlesAndDatesComeOutRightInEverySet() throws IOException {
        StringBuilder report = new StringBuilder();
        for (String part : PARTS) {
            Scores scores = new CvSet(part).scores();
            report.append("## ").append(part).append(" (").append(scores.cvs()).append(" CVs)\n\n");
            report.append(scores.table()).append('\n');
            scores.mistakes()
                    .forEach(mistake -> report.append("- ").append(mistake).append('\n'));
            report.append('\n');
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target/cv-extraction.md"), report);
            for (FieldKind[] kinds :
                    List.of(CONTACT, new FieldKind[] {COMPANIES}, new FieldKind[] {TITLES}, new FieldKind[] {DATES})) {
                assertThat(scores.precision(kinds))
                        .as(part + " precision of " + List.of(kinds))
                        .isGreaterThanOrEqualTo(FLOOR);
                assertThat(scores.recall(kinds))
                        .as(part + " recall of " + List.of(kinds))
                        .isGreaterThanOrEqualTo(FLOOR);
            }
            assertThat(scores.precision(FieldKind.values())).as(part).isGreaterThanOrEqualTo(FLOOR_OF_ALL);
            assertThat(scores.recall(FieldKind.values())).as(part).isGreaterThanOrEqualTo(FLOOR_OF_ALL);
        }
    }

    @Test
    void nothingIsSaidThatTheTextDoesNotSay() throws IOException {
        for (String part : PARTS) {
            CvSet set = new CvSet(part);
            for (Path pdf : set.pdfs()) {
                Set<String> words = new TreeSet<>(Tokens.folded(set.text(pdf)));
                Cv cv = set.extracted(pdf).orElseThrow();
                for (FieldKind kind : List.of(NAME, EMAIL, LOCATION, LINKS)) {
                    assertThat(words).as(pdf + " " + kind).containsAll(Tokens.folded(String.join(" ", kind.items(cv))));
                }
                cv.positions()
                        .forEach(position -> assertThat(words)
                                .as(pdf.toString())
                                .containsAll(Tokens.folded(position.company() + " " + position.title() + " "
                                        + position.startDate() + " " + String.join(" ", position.achievements()))));
            }
        }
    }

    @Test
    void theOfflineWriterAnswersTheExtractionPromptTheSameWayEveryTime() throws IOException {
        CvSet set = new CvSet("development");
        Path pdf = set.pdfs().getFirst();
        ExtractCv extract = new ExtractCv(
                new PdfText(PdfLimits.STANDARD), new PromptLibrary(), new OfflineWriter(Clock.systemUTC()));

        Cv expected = set.extracted(pdf).orElseThrow();

        CvExtraction first = extract.extract(Files.readAllBytes(pdf), "en");
        CvExtraction second = extract.extract(Files.readAllBytes(pdf), "en");

        assertThat(first).isInstanceOfSatisfying(CvExtraction.Extracted.class, extracted -> {
            assertThat(extracted.cv()).isEqualTo(expected);
            assertThat(extracted.prompt()).isEqualTo("cv-extraction@1");
            assertThat(extracted.completion().model()).isEqualTo("offline-writer");
            assertThat(extracted.text().pages()).isEqualTo(1);
            assertThat(ACHIEVEMENTS.items(extracted.cv())).isNotEmpty();
        });
        assertThat(((CvExtraction.Extracted) second).cv()).isEqualTo(((CvExtraction.Extracted) first).cv());
    }

    @Test
    void aScannedPageIsRefusedBeforeAnyModelIsAsked() throws IOException {
        ExtractCv extract = new ExtractCv(new PdfText(PdfLimits.STANDARD), new PromptLibrary(), prompt -> {
            throw new AssertionError("asked " + prompt.id());
        });
        for (String scan : List.of("scan-photo.pdf", "scan-outlines.pdf")) {
            byte[] pdf = Files.readAllBytes(Path.of("src/test/resources/cvs/errors", scan));

            assertThat(extract.extract(pdf, "en"))
                    .isInstanceOfSatisfying(
                            CvExtraction.Unreadable.class,
                            unreadable -> assertThat(unreadable.reason().code()).isEqualTo("PDF_NO_TEXT"));
        }
    }
}
