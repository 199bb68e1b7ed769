package com.careervp.pipeline.extract;

import com.careervp.kernel.career.Cv;
import com.careervp.language.Completion;
import com.careervp.pipeline.pdf.PdfReading;

/// What came of extracting a CV from a PDF.
public sealed interface CvExtraction {

    /// The CV.
    ///
    /// @param text of the PDF, which the CV was taken from
    /// @param prompt id and version of the prompt, as results store it
    /// @param completion the model's answer, with its tokens and its name
    record Extracted(Cv cv, PdfReading.Text text, String prompt, Completion completion) implements CvExtraction {}

    /// The PDF cannot be read; trying again cannot help.
    record Unreadable(PdfReading.Refused reason) implements CvExtraction {}

    /// The model answered with something that is not a CV.
    ///
    /// @param problems the fields that are wrong, without what stands in them
    record Unusable(String problems) implements CvExtraction {}
}
