package com.careervp.pipeline.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.pipeline.pdf.PdfReading.Reason;
import com.careervp.pipeline.pdf.PdfReading.Refused;
import com.careervp.pipeline.pdf.PdfReading.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfTextTest {
    private static final String[] LINES = {"Jane Example", "Senior tester of documents", "Leeds, United Kingdom"};

    private final PdfText reader = new PdfText(PdfLimits.STANDARD);

    @Test
    void textComesOutInItsLines() {
        PdfReading read = reader.read(HostilePdfs.onePage("", "", HostilePdfs.text(LINES)));

        assertThat(read).isEqualTo(new Text(String.join("\n", LINES), 1));
    }

    @Test
    void somethingElseIsNotAPdf() {
        assertRefused("PK\u0003\u0004 a word document".getBytes(StandardCharsets.ISO_8859_1), Reason.INVALID_PDF);
        assertRefused(new byte[0], Reason.INVALID_PDF);
        assertRefused("%PDF-1.7\nnothing follows".getBytes(StandardCharsets.ISO_8859_1), Reason.INVALID_PDF);
    }

    @Test
    void aFileThatLostItsEndIsRepairedWhereItsPagesAreThere() {
        byte[] whole = HostilePdfs.onePage("", "", HostilePdfs.text(LINES));

        PdfReading read = reader.read(Arrays.copyOf(whole, whole.length - 60));

        assertThat(read).isEqualTo(new Text(String.join("\n", LINES), 1));
    }

    @Test
    void aFileCutOffBeforeItsPagesIsRefused() {
        byte[] whole = HostilePdfs.onePage("", "", HostilePdfs.text(LINES));

        assertRefused(Arrays.copyOf(whole, 40), Reason.INVALID_PDF);
    }

    @Test
    void anEncryptedFileIsRefusedWithAndWithoutAPasswordToOpenIt() throws IOException {
        assertRefused(encrypted("secret"), Reason.PDF_ENCRYPTED);
        assertRefused(encrypted(""), Reason.PDF_ENCRYPTED);
    }

    @Test
    void aHandlerOfEncryptionThatNobodyKnowsIsEncryptionAllTheSame() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [] /Count 0 >>");
        pdf.add("<< /Filter /Vendor.Secret /V 9 >>");

        assertRefused(pdf.file(1, "/Encrypt 3 0 R /ID [<00><00>]"), Reason.PDF_ENCRYPTED);
    }

    @Test
    void aPageWithoutLettersHasNoTextLayer() {
        assertRefused(
                HostilePdfs.onePage("", "", "q 595 0 0 842 0 0 cm /X Do Q".getBytes(StandardCharsets.ISO_8859_1)),
                Reason.PDF_NO_TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("active")
    void aFileThatRunsSomethingIsRefusedWhereverThatStands(String where, byte[] pdf) {
        assertRefused(pdf, Reason.PDF_ACTIVE_CONTENT);
    }

    static Stream<Arguments> active() {
        return HostilePdfs.active(LINES).entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @Test
    void linksToThePageAndToTheWebAreNothingToFear() {
        String links =
                "/OpenAction [3 0 R /Fit] /Outlines << /First << /Title (CV) /A << /S /GoTo /D [3 0 R /Fit] >> >> >>";

        PdfReading read = reader.read(HostilePdfs.withAnnotation(
                links,
                "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.org) >> >>",
                LINES));

        assertThat(read).isEqualTo(new Text(String.join("\n", LINES), 1));
    }

    @Test
    void attachmentsAreLeftAlone() {
        String attachment = "/Names << /EmbeddedFiles << /Names [(cv.xml) << /Type /Filespec /F (cv.xml) >>] >> >>";

        assertThat(reader.read(HostilePdfs.onePage(attachment, "", HostilePdfs.text(LINES))))
                .isEqualTo(new Text(String.join("\n", LINES), 1));
    }

    @Test
    void aThousandPagesAreTooMany() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 1_000; page++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            assertRefused(file.toByteArray(), Reason.PDF_TOO_MANY_PAGES);
        }
    }

    private static byte[] encrypted(String userPassword) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        }
    }

    private void assertRefused(byte[] pdf, Reason reason) {
        assertThat(reader.read(pdf)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.message()).contains("expected").doesNotContain("Exception");
        });
    }
}
