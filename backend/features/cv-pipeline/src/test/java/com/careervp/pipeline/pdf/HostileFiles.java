package com.careervp.pipeline.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files that are sent to do harm, or that cannot be read, with the code that each is refused with.
public final class HostileFiles {
    private static final String[] LINES = {"Jane Example", "Senior tester of documents", "Leeds, United Kingdom"};
    private static final byte[] NO_CONTENT = {};

    private HostileFiles() {}

    /// One file.
    public static final class File {
        private final String name;
        private final String code;
        private final byte[] content;

        private File(String name, String code, byte[] content) {
            this.name = name;
            this.code = code;
            this.content = content;
        }

        /// Of the refusal.
        public String code() {
            return code;
        }

        public byte[] content() {
            return content.clone();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<File> all() {
        List<File> files = new ArrayList<>();
        notPdfs(files);
        unreadable(files);
        tooComplex(files);
        HostilePdfs.active(LINES).forEach((where, pdf) -> files.add(new File(where, "PDF_ACTIVE_CONTENT", pdf)));
        return files;
    }

    private static void notPdfs(List<File> files) {
        byte[] good = HostilePdfs.onePage("", "", HostilePdfs.text(LINES));
        files.add(invalid("a Word file", zip(NO_CONTENT)));
        files.add(invalid("a web page", "<html>%PDF-1.7</html>".getBytes(StandardCharsets.UTF_8)));
        files.add(invalid("a PDF behind a ZIP", zip(good)));
        files.add(invalid(
                "a PDF behind a script", ("#!/bin/sh\nexit\n" + latin(good)).getBytes(StandardCharsets.ISO_8859_1)));
        files.add(invalid("a header alone", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        files.add(
                invalid("a header before a program", "%PDF-1.7\nMZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1)));
        files.add(invalid("a PDF cut off in its first object", Arrays.copyOf(good, 40)));
        files.add(invalid(
                "a PDF cut off before its page", Arrays.copyOf(good, latin(good).indexOf("3 0 obj"))));
    }

    private static void unreadable(List<File> files) {
        files.add(new File("encrypted with a password", "PDF_ENCRYPTED", protectedBy("secret")));
        files.add(new File("encrypted against copying", "PDF_ENCRYPTED", protectedBy("")));
        files.add(new File(
                "no text layer",
                "PDF_NO_TEXT",
                HostilePdfs.onePage("", "", "q 9 0 0 9 0 0 cm /X Do Q".getBytes(StandardCharsets.US_ASCII))));
        files.add(new File("a page that is an image of many megapixels", "PDF_NO_TEXT", hugeImage()));
        files.add(new File("a thousand pages", "PDF_TOO_MANY_PAGES", pages(1_000)));
        files.add(new File("a page tree without pages that contains itself", "INVALID_PDF", cycle()));
    }

    private static void tooComplex(List<File> files) {
        files.add(complex(
                "a stream that unpacks to a gigabyte",
                HostilePdfs.onePage("", "/Filter /FlateDecode", HostilePdfs.bomb(1_024, 1))));
        files.add(complex(
                "a bomb in a bomb",
                HostilePdfs.onePage("", "/Filter [/FlateDecode /FlateDecode]", HostilePdfs.bomb(200, 2))));
        files.add(complex(
                "a stream packed nine times",
                HostilePdfs.onePage("", "/Filter [" + "/FlateDecode ".repeat(9) + "]", NO_CONTENT)));
        files.add(complex("forms that draw each other", forms()));
        files.add(complex(
                "a million drawing steps",
                HostilePdfs.onePage(
                        "",
                        "/Filter /FlateDecode",
                        HostilePdfs.deflated("q Q ".repeat(500_000).getBytes(StandardCharsets.US_ASCII)))));
        String nested = "[".repeat(100_000) + "]".repeat(100_000);
        files.add(invalid(
                "arrays nested a hundred thousand deep", HostilePdfs.onePage("/Deep " + nested, "", NO_CONTENT)));
        files.add(new File(
                "arrays nested deeply on the page",
                "PDF_NO_TEXT",
                HostilePdfs.onePage("", "", nested.getBytes(StandardCharsets.US_ASCII))));
    }

    private static File invalid(String name, byte[] content) {
        return new File(name, "INVALID_PDF", content);
    }

    private static File complex(String name, byte[] content) {
        return new File(name, "PDF_TOO_COMPLEX", content);
    }

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(byte[] behind) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(latin(new byte[0]).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        file.writeBytes(behind);
        return file.toByteArray();
    }

    private static byte[] protectedBy(String password) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static byte[] pages(int count) {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        document.save(file);
        return file.toByteArray();
    }

    private static byte[] cycle() {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 99999999 /Parent 3 0 R >>");
        pdf.add("<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 99999999 /Parent 2 0 R >>");
        return pdf.file(1, "");
    }

    private static byte[] hugeImage() {
        HostilePdfs pdf = pageThatDraws("");
        pdf.stream(
                "/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /ColorSpace /DeviceRGB /Filter /FlateDecode",
                HostilePdfs.bomb(100, 1));
        return pdf.file(1, "");
    }

    private static byte[] forms() {
        HostilePdfs pdf = pageThatDraws("/X Do /X Do /X Do");
        pdf.stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >>",
                "/X Do /X Do /X Do /X Do".getBytes(StandardCharsets.US_ASCII));
        return pdf.file(1, "");
    }

    /// A page whose object X, number 5, is still to be added.
    private static HostilePdfs pageThatDraws(String more) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /XObject << /X 5 0 R >> >> >>");
        pdf.stream("", ("/X Do " + more).getBytes(StandardCharsets.US_ASCII));
        return pdf;
    }
}
