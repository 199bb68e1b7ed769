package com.careervp.pipeline.extract;

import com.careervp.kernel.career.Cv;
import com.careervp.kernel.facts.ForeignText;
import com.careervp.kernel.validation.Validated;
import com.careervp.language.Completion;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.Prompt;
import com.careervp.language.json.CareerJson;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.Material;
import com.careervp.language.prompt.PromptLibrary;
import com.careervp.pipeline.pdf.PdfReading;
import com.careervp.pipeline.pdf.PdfText;

/// Reads the text of a PDF and lets the language model, or the offline extractor in its place, put it into
/// the career model. Lines that speak to a language model are no part of a CV and are not given to one. Safe for use by
/// several threads.
public final class ExtractCv {
    private final PdfText reader;
    private final PromptLibrary prompts;
    private final LanguageModel model;

    public ExtractCv(PdfText reader, PromptLibrary prompts, LanguageModel model) {
        this.reader = reader;
        this.prompts = prompts;
        this.model = model;
    }

    /// @param language BCP 47 tag that the person gave with the upload
    /// @throws com.careervp.language.LanguageModelException when the model gave no usable answer
    public CvExtraction extract(byte[] pdf, String language) {
        return extract(pdf, language, Deadline.none());
    }

    /// The same, with a time by which the model must have answered.
    public CvExtraction extract(byte[] pdf, String language, Deadline deadline) {
        return switch (reader.read(pdf)) {
            case PdfReading.Refused refused -> new CvExtraction.Unreadable(refused);
            case PdfReading.Text text -> structured(text, language, deadline);
        };
    }

    private CvExtraction structured(PdfReading.Text text, String language, Deadline deadline) {
        Prompt prompt = prompts.render(
                        DocumentKind.CV_EXTRACTION,
                        language,
                        Material.ofCvText(ForeignText.withoutInstructions(text.text())))
                .within(deadline);
        Completion completion = model.generate(prompt);
        return switch (CareerJson.readCvAnswer(completion.text())) {
            case Validated.Valid<Cv>(Cv cv) -> new CvExtraction.Extracted(cv, text, prompt.reference(), completion);
            case Validated.Invalid<Cv> unusable -> new CvExtraction.Unusable(unusable.message());
        };
    }
}
