package com.careervp.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// A Word file read back.
///
/// @param parts the XML of every part by its name
record WordFile(List<Paragraph> paragraphs, Map<String, String> parts, String title) {

    /// @param style the style's id, empty where it has none
    record Paragraph(String style, String text) {}

    static WordFile of(byte[] bytes) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return new WordFile(
                    document.getParagraphs().stream().map(WordFile::paragraph).toList(),
                    parts(bytes),
                    document.getProperties().getCoreProperties().getTitle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paragraph paragraph(XWPFParagraph paragraph) {
        String style = paragraph.getStyle();
        return new Paragraph(style == null ? "" : style, paragraph.getText());
    }

    private static Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    List<String> texts(String style) {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.style().equals(style))
                .map(Paragraph::text)
                .toList();
    }

    String text() {
        return String.join("\n", paragraphs.stream().map(Paragraph::text).toList());
    }

    String body() {
        return parts.getOrDefault("word/document.xml", "");
    }
}
