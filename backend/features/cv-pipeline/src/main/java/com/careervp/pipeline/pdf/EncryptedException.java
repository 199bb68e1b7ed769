package com.careervp.pipeline.pdf;

import java.io.IOException;
import java.io.Serial;

/// The file is encrypted.
final class EncryptedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    EncryptedException() {
        super("the file is encrypted");
    }
}
