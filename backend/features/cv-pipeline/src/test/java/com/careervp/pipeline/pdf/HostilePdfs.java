package com.careervp.pipeline.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

/// Writes PDFs by hand, so that they can be as wrong as a test needs them. Not for use by several threads.
public final class HostilePdfs {
    public static final String FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    private final List<byte[]> objects = new ArrayList<>();

    /// @return the number of the object
    public int add(String body) {
        return add(body.getBytes(StandardCharsets.ISO_8859_1));
    }

    public int add(byte[] body) {
        objects.add(body);
        return objects.size();
    }

    public int stream(String dictionary, byte[] data) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("<< " + dictionary + " /Length " + data.length + " >>\nstream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        body.writeBytes(data);
        body.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return add(body.toByteArray());
    }

    public byte[] file(int root, String trailerMore) {
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
    public static byte[] onePage(String catalogMore, String streamDictionary, byte[] content, String... more) {
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

    /// A page whose last lines are printed in white, which nobody sees.
    public static byte[] withWhiteText(List<String> seen, List<String> unseen) {
        StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 60 780 Td\n");
        seen.forEach(line -> content.append("(").append(escaped(line)).append(") Tj T*\n"));
        content.append("1 g\n");
        unseen.forEach(line -> content.append("(").append(escaped(line)).append(") Tj T*\n"));
        return onePage("", "", content.append("ET\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String escaped(String line) {
        return line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    /// The same with one annotation on the page.
    public static byte[] withAnnotation(String catalogMore, String annotation, String... lines) {
        return withPage(catalogMore, "/Annots [" + annotation + "]", lines);
    }

    private static byte[] withPage(String catalogMore, String pageMore, String... lines) {
        HostilePdfs pdf = new HostilePdfs();
        pdf.add("<< /Type /Catalog /Pages 2 0 R " + catalogMore + " >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
                + FONT + " >> >> " + pageMore + " >>");
        pdf.stream("", text(lines));
        return pdf.file(1, "");
    }

    /// Files that run something when they are opened, looked at, clicked or printed, by where it stands.
    public static Map<String, byte[]> active(String... lines) {
        String script = "<< /S /JavaScript /JS (app.alert\\('x'\\)) >>";
        String program = "<< /S /Launch /F (calc.exe) >>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("script on opening", withPage("/OpenAction " + script, "", lines));
        files.put("program on opening", withPage("/OpenAction " + program, "", lines));
        files.put(
                "script after a harmless action",
                withPage("/OpenAction << /S /Named /N /NextPage /Next " + script + " >>", "", lines));
        files.put(
                "script among several next actions",
                withPage("/OpenAction << /S /GoTo /Next [<< /S /GoTo >> " + script + "] >>", "", lines));
        files.put("program on closing", withPage("/AA << /WC " + program + " >>", "", lines));
        files.put(
                "script of the document",
                withPage("/Names << /JavaScript << /Names [(a) " + script + "] >> >>", "", lines));
        files.put(
                "script deep in the tree of names",
                withPage(
                        "/Names << /JavaScript << /Kids [<< /Kids [<< /Names [(a) " + script + "] >>] >>] >> >>",
                        "",
                        lines));
        files.put(
                "script of a field",
                withPage(
                        "/AcroForm << /Fields [<< /FT /Tx /Kids [<< /AA << /K " + script + " >> >>] >>] >>",
                        "",
                        lines));
        files.put(
                "program of a bookmark",
                withPage(
                        "/Outlines << /First << /Title (CV) /Next << /Title (More) /A " + program + " >> >> >>",
                        "",
                        lines));
        files.put("script of a page", withPage("", "/AA << /O " + script + " >>", lines));
        files.put(
                "program of a link",
                withAnnotation("", "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A " + program + " >>", lines));
        files.put(
                "script of a rendition",
                withAnnotation("", "<< /Subtype /Screen /A << /S /Rendition /OP 0 /JS (x) >> >>", lines));
        return files;
    }

    public static byte[] text(String... lines) {
        StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 60 780 Td\n");
        for (String line : lines) {
            content.append("(").append(escaped(line)).append(") Tj T*\n");
        }
        return content.append("ET\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Zeros, packed as often as told.
    public static byte[] bomb(int megabytes, int times) {
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

    public static byte[] deflated(byte[] data) {
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
