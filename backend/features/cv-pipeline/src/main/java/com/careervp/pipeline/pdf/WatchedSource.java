package com.careervp.pipeline.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The file's bytes; every read looks at the budget, since a parser that goes in circles reads all the time.
final class WatchedSource extends RandomAccessReadBuffer {
    private final Budget budget;

    WatchedSource(byte[] bytes, Budget budget) {
        super(bytes);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.look();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        budget.look();
        return super.read(target, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        budget.look();
        super.seek(position);
    }
}
