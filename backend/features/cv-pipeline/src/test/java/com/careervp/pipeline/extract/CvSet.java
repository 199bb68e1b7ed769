package com.careervp.pipeline.extract;

import com.careervp.kernel.career.ContactDetails;
import com.careervp.kernel.career.Cv;
import com.careervp.kernel.validation.Problems;
import com.careervp.language.json.CareerJson;
import com.careervp.language.offline.extract.CvExtractor;
import com.careervp.pipeline.pdf.PdfLimits;
import com.careervp.pipeline.pdf.PdfReading;
import com.careervp.pipeline.pdf.PdfText;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The CVs kept as test data: PDFs beside the facts that they were made from.
final class CvSet {
    private static final Path FOLDER = Path.of("src/test/resources/cvs");

    /// Counts as everything missed.
    private static final Cv NOTHING = new Cv(
            new ContactDetails("", null, null, null, List.of()),
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "en");

    private final List<Path> pdfs;
    private final PdfText reader = new PdfText(PdfLimits.STANDARD);
    private final CvExtractor extractor = new CvExtractor();

    CvSet(String part) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(part))) {
            pdfs = files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    List<Path> pdfs() {
        return pdfs;
    }

    String text(Path pdf) throws IOException {
        return switch (reader.read(Files.readAllBytes(pdf))) {
            case PdfReading.Text read -> read.text();
            case PdfReading.Refused refused -> throw new IllegalStateException(pdf + ": " + refused.message());
        };
    }

    static Cv expected(Path pdf) throws IOException {
        Path json = Path.of(pdf.toString().replace(".pdf", ".json"));
        Problems problems = new Problems();
        Cv cv = CareerJson.readCv(JsonMapper.builder().build().readTree(json.toFile()), "", problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(json + ": " + problems.message());
        }
        return cv;
    }

    Optional<Cv> extracted(Path pdf) throws IOException {
        return extractor.extract(text(pdf));
    }

    Scores scores() throws IOException {
        Scores scores = new Scores();
        for (Path pdf : pdfs) {
            scores.add(
                    pdf.getFileName().toString(), expected(pdf), extracted(pdf).orElse(NOTHING));
        }
        return scores;
    }
}
