package com.careervp.pipeline.pdf;

import java.io.IOException;
import java.io.Serial;

/// The file asks for more than [PdfLimits] grants.
final class TooComplexException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    TooComplexException(String message) {
        super(message);
    }
}
