package com.careervp.pipeline.pdf;

/// What came of reading a PDF.
public sealed interface PdfReading {

    /// The text in reading order. A line of text is a logical line: paragraphs and bullets that the page
    /// wraps are joined again, cells of a table row (and a date set off from its line) are separated by a
    /// tab, blocks by an empty line, and a bullet of any shape is `• `.
    ///
    /// @param pages number of pages of the document
    record Text(String text, int pages) implements PdfReading {
        /// Says nothing of the content, so that a stray log line cannot.
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters, " + pages + " pages]";
        }
    }

    /// No text, and why.
    ///
    /// @param message for the person who uploaded the file; says what was found and what was expected, never
    /// content
    record Refused(Reason reason, String message) implements PdfReading {

        /// The stable code for API answers and job records.
        public String code() {
            return reason.name();
        }
    }

    /// Why a file is refused. The names are the codes of the API.
    enum Reason {
        /// Not a PDF, or damaged beyond repair.
        INVALID_PDF,
        /// Encrypted, whether or not it opens without a password.
        PDF_ENCRYPTED,
        /// Pages without a text layer: a scan or photos.
        PDF_NO_TEXT,
        /// Scripts, or actions that start programs.
        PDF_ACTIVE_CONTENT,
        /// More pages than [PdfLimits#pages()].
        PDF_TOO_MANY_PAGES,
        /// Reading would take more time, memory or steps than [PdfLimits] grants.
        PDF_TOO_COMPLEX
    }
}
