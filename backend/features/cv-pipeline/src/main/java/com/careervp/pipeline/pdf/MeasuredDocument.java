package com.careervp.pipeline.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A document that measures every stream when the parser meets it, before anything unpacks it whole, and
/// takes the data out of images: text never needs them, and their decoders allocate what the file tells
/// them to.
final class MeasuredDocument extends COSDocument {
    private static final Logger LOG = LoggerFactory.getLogger(BoundedParser.class);
    private static final Set<COSName> TEXTUAL = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION);
    private static final int MOST_FILTERS = 4;
    private static final long LONGEST_PREDICTED_ROW = 1 << 20;

    private final WatchedSource source;
    private final Budget budget;

    MeasuredDocument(ICOSParser parser, WatchedSource source, Budget budget) {
        super(IOUtils.createMemoryOnlyStreamCache(), parser);
        this.source = source;
        this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
        if (isEncrypted()) {
            throw new EncryptedException();
        }
        long position = source.getPosition();
        COSStream stream = super.createCOSStream(dictionary, start, length);
        List<COSName> filters = filters(stream);
        boolean image = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE)) || !TEXTUAL.containsAll(filters);
        if (image) {
            stream = super.createCOSStream(dictionary, start, 0);
            stream.removeItem(COSName.FILTER);
        } else {
            measure(stream, filters);
        }
        // looking up an indirect filter has moved the source
        source.seek(position);
        return stream;
    }

    private List<COSName> filters(COSStream stream) throws TooComplexException {
        COSBase filter = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        List<COSName> names = new ArrayList<>();
        if (filter instanceof COSName name) {
            names.add(name);
        } else if (filter instanceof COSArray several) {
            if (several.size() > MOST_FILTERS) {
                throw budget.exceed("a stream packed " + several.size() + " times");
            }
            for (int index = 0; index < several.size(); index++) {
                names.add(several.getObject(index) instanceof COSName name ? name : COSName.CRYPT);
            }
        }
        return names;
    }

    private void measure(COSStream stream, List<COSName> filters) throws IOException {
        checkPredictors(stream);
        InputStream packed = stream.createRawInputStream();
        try (packed) {
            InputStream input = packed;
            for (int index = 0; index < filters.size(); index++) {
                Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(index));
                boolean last = index == filters.size() - 1;
                Counted output = new Counted(!last);
                filter.decode(input, output, stream, index);
                input = new ByteArrayInputStream(output.kept());
            }
        } catch (TooComplexException tooMuch) {
            throw tooMuch;
        } catch (IOException damaged) {
            // counted as far as it goes; whoever needs this stream meets the damage again
            LOG.debug("A damaged stream, {} filters", filters.size(), damaged);
        }
    }

    /// A predictor allocates rows as wide as its parameters say.
    private void checkPredictors(COSStream stream) throws TooComplexException {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSDictionary one) {
            checkPredictor(one);
        } else if (parameters instanceof COSArray several) {
            for (int index = 0; index < Math.min(several.size(), MOST_FILTERS); index++) {
                if (several.getObject(index) instanceof COSDictionary one) {
                    checkPredictor(one);
                }
            }
        }
    }

    private void checkPredictor(COSDictionary parameters) throws TooComplexException {
        long columns = Math.abs((long) parameters.getInt(COSName.COLUMNS, 1));
        long colours = Math.min(32, Math.abs((long) parameters.getInt(COSName.COLORS, 1)));
        long bits = Math.min(32, Math.abs((long) parameters.getInt(COSName.BITS_PER_COMPONENT, 8)));
        if (columns * colours * bits / 8 > LONGEST_PREDICTED_ROW) {
            throw budget.exceed("a stream with rows of " + columns + " columns");
        }
    }

    /// Counts what is written and keeps it only where another filter needs it.
    private final class Counted extends OutputStream {
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int written;

        Counted(boolean keeps) {
            this.keeps = keeps;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            budget.decoded(written, length);
            if (keeps) {
                kept.write(bytes, offset, length);
            }
        }

        byte[] kept() {
            return kept.toByteArray();
        }
    }
}
