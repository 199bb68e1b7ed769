package com.careervp.console.ui.screens.jobs.trying;

import com.careervp.console.core.services.PdfFile;
import com.careervp.console.core.services.Posting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// A CV and a posting that come with the console, of a person who does not exist.
final class SampleMaterial {
    static final String CV_NAME = "sample-cv.pdf";
    private static final String POSTING_NAME = "sample-posting.json";

    private SampleMaterial() {}

    static PdfFile cv() {
        return new PdfFile(CV_NAME, bytes(CV_NAME));
    }

    static Posting posting() {
        return Posting.parse(bytes(POSTING_NAME), POSTING_NAME);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = Objects.requireNonNull(
                SampleMaterial.class.getResourceAsStream(name), () -> "resource missing: " + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + name + " cannot be read", e);
        }
    }
}
