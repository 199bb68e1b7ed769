package com.careervp.pipeline.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfparser.PDFParser;

/// A parser that reads through [WatchedSource] into a [MeasuredDocument] and decrypts nothing.
final class BoundedParser extends PDFParser {

    BoundedParser(byte[] pdf, Budget budget) throws IOException {
        this(new WatchedSource(pdf, budget), budget);
    }

    private BoundedParser(WatchedSource watched, Budget budget) throws IOException {
        super(watched, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        // the parser for damaged files shares the document, so that it is measured, too
        document.close();
        document = new MeasuredDocument(this, watched, budget);
    }

    /// Permissions without a password count as encrypted, too: nothing encrypted could be measured before
    /// it is unpacked.
    @Override
    protected void prepareDecryption() throws IOException {
        if (document.isEncrypted()) {
            throw new EncryptedException();
        }
    }
}
