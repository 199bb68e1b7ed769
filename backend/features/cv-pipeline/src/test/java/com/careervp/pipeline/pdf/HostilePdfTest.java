package com.careervp.pipeline.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.pipeline.pdf.PdfReading.Reason;
import com.careervp.pipeline.pdf.PdfReading.Refused;
import com.careervp.pipeline.pdf.PdfReading.Text;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostilePdfTest {
    private static final byte[] NO_CONTENT = {};
    private static final String[] LINES = {"Jane Example", "Senior tester of documents", "Leeds, United Kingdom"};
    private static final long MEGABYTE = 1 << 20;

    private final PdfText reader = new PdfText(PdfLimits.STANDARD);

    @Test
    void aStreamThatUnpacksToAGigabyteIsTooComplex() {
        assertTooComplex(HostilePdfs.onePage("", "/Filter /FlateDecode", HostilePdfs.bomb(1_024, 1)));
    }

    @Test
    void aBombInABombIsTooComplex() {
        assertTooComplex(HostilePdfs.onePage("", "/Filter [/FlateDecode /FlateDecode]", HostilePdfs.bomb(200, 2)));
    }

    @Test
    void aBombWhoseFilterIsNamedElsewhereIsTooComplex() {
        assertTooComplex(HostilePdfs.onePage("", "/Filter 5 0 R", HostilePdfs.bomb(200, 1), "/FlateDecode"));
    }

    @Test
    void aBombAmongTheObjectStreamsIsTooComplex() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.stream("/Type /ObjStm /N 1 /First 8 /Filter /FlateDecode", HostilePdfs.bomb(100, 1));
        assertTooComplex(pdf.file(1, ""), "damaged file whose only stream is a bomb");
    }

    @Test
    void manyStreamsThatAreLargeTogetherAreTooComplex() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 5 0 R 6 0 R 7 0 R 8 0 R] >>");
        for (int stream = 0; stream < 5; stream++) {
            pdf.stream("/Filter /FlateDecode", HostilePdfs.bomb(15, 1));
        }
        assertTooComplex(pdf.file(1, ""));
    }

    @Test
    void rowsAsWideAsAContinentAreTooComplex() {
        assertTooComplex(HostilePdfs.onePage(
                "",
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 900000000 >>",
                HostilePdfs.deflated(HostilePdfs.text(LINES))));
    }

    @Test
    void formsThatDrawEachOtherWithoutEndAreTooComplex() {
        byte[] forms = "/X Do /X Do /X Do /X Do".getBytes(StandardCharsets.ISO_8859_1);
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /XObject << /X 5 0 R >> >> >>");
        pdf.stream("", forms);
        pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >>", forms);
        assertTooComplex(pdf.file(1, ""));
    }

    @Test
    void aPageTreeThatContainsItselfEnds() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 99999999 /Parent 2 0 R >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
                + HostilePdfs.FONT + " >> >> >>");
        pdf.stream("", HostilePdfs.text(LINES));

        assertThat(reader.read(pdf.file(1, ""))).isEqualTo(new Text(String.join("\n", LINES), 1));
    }

    @Test
    void arraysNestedAHundredThousandDeepAreRefused() {
        String nested = "[".repeat(100_000) + "]".repeat(100_000);

        assertRefused(HostilePdfs.onePage("/Deep " + nested, "", NO_CONTENT));
        assertRefused(HostilePdfs.onePage("", "", nested.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void imagesAreNotUnpackedWhateverTheyClaim() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
                + HostilePdfs.FONT + " >> /XObject << /X 5 0 R >> >> >>");
        pdf.stream("", HostilePdfs.text(LINES));
        pdf.stream(
                "/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /ColorSpace /DeviceRGB /Filter /FlateDecode",
                HostilePdfs.bomb(100, 1));

        assertThat(reader.read(pdf.file(1, ""))).isEqualTo(new Text(String.join("\n", LINES), 1));
    }

    @Test
    void timeIsALimitToo() {
        PdfText hurried = new PdfText(new PdfLimits(30, 16 << 20, 64L << 20, 600_000, Duration.ZERO));

        assertThat(hurried.read(HostilePdfs.onePage("", "", HostilePdfs.text(LINES))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.PDF_TOO_COMPLEX));
    }

    @Test
    void aBombCostsLessMemoryThanAFunctionHas() {
        byte[] bomb = HostilePdfs.onePage("", "/Filter [/FlateDecode /FlateDecode]", HostilePdfs.bomb(200, 2));
        long before = peakAfterReset();

        reader.read(bomb);

        long peak = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        assertThat((peak - before) / MEGABYTE).isLessThan(256);
    }

    @Test
    void whateverIsDoneToAFileItIsReadOrRefusedAndLeavesNothingBehind() throws IOException {
        Set<String> before = temporaryFiles();
        // another program of this person may have made one before
        Path fontCache = Path.of(System.getProperty("user.home"), ".pdfbox.cache");
        boolean cachedBefore = Files.exists(fontCache);
        Random random = new Random(20_261_122);
        Path folder = Path.of("src/test/resources/cvs/development");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".pdf"))
                    .sorted()
                    .toList()) {
                byte[] whole = Files.readAllBytes(file);
                for (int round = 0; round < 12; round++) {
                    PdfReading read = reader.read(mutated(whole, random));
                    assertThat(read).isInstanceOfAny(Text.class, Refused.class);
                }
            }
        }
        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(Files.exists(fontCache)).isEqualTo(cachedBefore);
    }

    /// Bytes changed, a stretch taken out, a stretch doubled, or the end cut off; the header stays.
    private static byte[] mutated(byte[] whole, Random random) {
        byte[] pdf = whole.clone();
        int at = 8 + random.nextInt(pdf.length - 16);
        int length = 1 + random.nextInt(Math.min(2_000, pdf.length - at - 1));
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int change = 0; change < 1 + random.nextInt(40); change++) {
                    pdf[8 + random.nextInt(pdf.length - 8)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> {
                byte[] shorter = new byte[pdf.length - length];
                System.arraycopy(pdf, 0, shorter, 0, at);
                System.arraycopy(pdf, at + length, shorter, at, shorter.length - at);
                pdf = shorter;
            }
            case 2 -> System.arraycopy(pdf, at, pdf, 8 + random.nextInt(pdf.length - 8 - length), length);
            case 3 -> pdf = Arrays.copyOf(pdf, at);
            default -> throw new AssertionError("four kinds of damage");
        }
        return pdf;
    }

    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("PDFBox") || name.endsWith(".pdf") || name.contains("fontbox"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long peakAfterReset() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private void assertTooComplex(byte[] pdf) {
        assertTooComplex(pdf, "file");
    }

    private void assertTooComplex(byte[] pdf, String what) {
        assertThat(reader.read(pdf))
                .as(what)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("PDF_TOO_COMPLEX"));
    }

    private void assertRefused(byte[] pdf) {
        assertThat(reader.read(pdf)).isInstanceOf(Refused.class);
    }
}
