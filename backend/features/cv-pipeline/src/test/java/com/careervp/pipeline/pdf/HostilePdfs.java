package com.careervp.pipeline.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// Writes PDFs by hand, so that they can be as wrong as a test needs them.
final class HostilePdfs {
    static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    private final List<byte[]> objects = new ArrayList<>();

    /// @return the number of the object
    int add(String body) {
        return add(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    int add(byte[] body) {
        objects.add(body);
        return objects.size();
    }

    int stream(String dictionary, byte[] data) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("<< " + dictionary + " /Length " + data.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(data);
        body.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return add(body.toByteArray());
    }

    byte[] file(int root, String trailerMore) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n%\u00e2\u00e3\n".getBytes(StandardCharsets.ISO_8859_1));
        List<Integer> offsets = new ArrayList<>();
        for (int index = 0; index < objects.size(); index++) {
            offsets.add(file.size());
            file.writeBytes(((index + 1) + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(objects.get(index));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int xref = file.size();
        StringBuilder tail = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> tail.append("%010d 00000 n \n".formatted(offset)));
        tail.append("trailer\n<< /Size " + (objects.size() + 1) + " /Root " + root + " 0 R " + trailerMore
                + " >>\nstartxref\n" + xref + "\n%%EOF\n");
        file.writeBytes(tail.toString().getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    /// A file of one page with this content; objects 1 catalog, 2 pages, 3 page, 4 content.
    static byte[] onePage(String catalogMore, String streamDictionary, byte[] content, String... more) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R " + catalogMore + " >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
                + FONT + " >> /XObject << /X 5 0 R >> >> >>");
        pdf.stream(streamDictionary, content);
        for (String object : more) {
            pdf.add(object);
        }
        return pdf.file(1, "");
    }

    static byte[] text(String... lines) {
        StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 60 780 Td\n");
        for (String line : lines) {
            content.append("(").append(line).append(") Tj T*\n");
        }
        return content.append("ET\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Zeros, packed as often as told.
    static byte[] bomb(int megabytes, int times) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (int index = 0; index <= megabytes; index++) {
            if (index == megabytes) {
                deflater.finish();
            } else {
                deflater.setInput(zeros);
            }
            while (index == megabytes ? !deflater.finished() : !deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.end();
        byte[] result = packed.toByteArray();
        for (int again = 1; again < times; again++) {
            result = deflated(result);
        }
        return result;
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
