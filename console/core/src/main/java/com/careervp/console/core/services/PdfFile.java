package com.careervp.console.core.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A CV as it is uploaded.
///
/// @param name as the person's computer calls it
/// @param content not changed by anybody
@SuppressWarnings("ArrayRecordComponent") // a file in passing; never compared
public record PdfFile(String name, byte[] content) {
    /// The API takes no more.
    public static final long LIMIT_BYTES = 10L * 1024 * 1024;

    private static final byte[] BEGINNING = "%PDF".getBytes(StandardCharsets.US_ASCII);

    /// @throws IllegalArgumentException with one sentence when the file cannot be uploaded
    public static PdfFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "the CV is " + file + ", which is not there; expected is a PDF file");
            }
            checkSize(Files.size(file), file.toString());
            byte[] content = Files.readAllBytes(file);
            if (!beginsAsPdf(content)) {
                throw new IllegalArgumentException(
                        "the CV does not begin with %PDF, expected is a PDF document: " + file);
            }
            return new PdfFile(String.valueOf(file.getFileName()), content);
        } catch (IOException e) {
            throw new IllegalArgumentException("the CV cannot be read: " + file + " (" + e.getMessage() + ")", e);
        }
    }

    private static void checkSize(long size, String file) {
        if (size > LIMIT_BYTES) {
            throw new IllegalArgumentException(
                    "the CV has " + size + " bytes, expected at most " + LIMIT_BYTES + " (10 MB): " + file);
        }
    }

    private static boolean beginsAsPdf(byte[] content) {
        return content.length >= BEGINNING.length
                && Arrays.equals(content, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }
}
