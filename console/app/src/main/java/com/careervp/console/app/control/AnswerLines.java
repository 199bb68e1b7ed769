package com.careervp.console.app.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;

/// Writes what a command prints as JSON lines, in the order in which it was flushed.
final class AnswerLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OutputStream response;

    AnswerLines(OutputStream response) {
        this.response = response;
    }

    PrintWriter writer(String stream) {
        return new PrintWriter(new Lines(stream), false);
    }

    void exit(int code) throws IOException {
        write(Map.of("exit", code));
    }

    private synchronized void write(Object value) throws IOException {
        response.write(MAPPER.writeValueAsBytes(value));
        response.write('\n');
        response.flush();
    }

    private final class Lines extends Writer {
        private final String stream;
        private final StringBuilder text = new StringBuilder();

        Lines(String stream) {
            this.stream = stream;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (!text.isEmpty()) {
                String printed = text.toString();
                text.setLength(0);
                AnswerLines.this.write(Map.of(stream, printed));
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
