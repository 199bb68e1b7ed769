package com.careervp.language.offline;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.json.CareerJson;
import com.careervp.language.json.CoverLetterJson;
import com.careervp.language.json.CvFeedbackJson;
import com.careervp.language.json.MatchReportJson;
import com.careervp.language.json.OfferLetterJson;
import com.careervp.language.json.TailoredCvJson;
import com.careervp.language.json.VprReportJson;
import com.careervp.language.offline.extract.CvExtractor;
import com.careervp.language.prompt.DocumentKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Writes documents without a model: it parses the CV and the posting of the prompt's material, matches requirements
/// with evidence, and composes the document from the person's own facts. The same material gives the same document.
/// Nothing is invented; where the material is thin, the document is short.
///
/// Safe for use by several threads.
public final class OfflineWriter implements LanguageModel {
    /// The model id in every completion and result.
    public static final String MODEL = "offline-writer";

    private static final int CHARACTERS_A_TOKEN = 4;

    private final Clock clock;
    private final VprComposer vpr = new VprComposer();
    private final CvExtractor extractor = new CvExtractor();
    private final TailoringComposer cvs = new TailoringComposer();
    private final LetterComposer letters = new LetterComposer();
    private final MatchComposer matches;
    private final FeedbackComposer feedback;
    private final OfferComposer offers = new OfferComposer();

    /// @param clock measures how long writing took
    public OfflineWriter(Clock clock) {
        this.clock = clock;
        matches = new MatchComposer(clock);
        feedback = new FeedbackComposer(clock);
    }

    /// Refuses, with a reason, a prompt that it does not know and material that cannot be read.
    @Override
    public Completion generate(Prompt prompt) {
        Instant start = clock.instant();
        DocumentKind kind = DocumentKind.ofPrompt(prompt.id()).orElseThrow(() -> unknown(prompt));
        String text = document(kind, prompt).toString();
        return new Completion(text, inputTokens(prompt), tokens(text), MODEL, Duration.between(start, clock.instant()));
    }

    private ObjectNode document(DocumentKind kind, Prompt prompt) {
        return switch (kind) {
            case VPR_REPORT -> VprReportJson.write(vpr.compose(MaterialReader.read(prompt)));
            case CV_EXTRACTION ->
                extractor
                        .extract(MaterialReader.readCvText(prompt))
                        .map(CareerJson::write)
                        .orElseThrow(() -> refused("The text names no person; expected is the text of a CV"));
            case CV_TAILORING ->
                TailoredCvJson.write(cvs.compose(MaterialReader.read(prompt), TailoringWishes.of(prompt)));
            case COVER_LETTER ->
                CoverLetterJson.write(letters.compose(MaterialReader.read(prompt), LetterWishes.of(prompt)));
            case CV_MATCH -> MatchReportJson.write(matches.compose(MaterialReader.read(prompt)));
            case CV_FEEDBACK -> CvFeedbackJson.write(feedback.compose(MaterialReader.readOpen(prompt)));
            case OFFER_LETTER -> OfferLetterJson.write(offers.compose(MaterialReader.readOpen(prompt)));
        };
    }

    private static LanguageModelException unknown(Prompt prompt) {
        return refused("The offline writer does not know the prompt " + prompt.id());
    }

    private static LanguageModelException refused(String message) {
        return new LanguageModelException(Reason.REFUSED, message, null, null);
    }

    private static int inputTokens(Prompt prompt) {
        int material = prompt.material().values().stream()
                .mapToInt(OfflineWriter::tokens)
                .sum();
        return tokens(prompt.system()) + tokens(prompt.user()) + material;
    }

    /// The rule: four characters are a token, a begun one counts. Close to what models count for European languages.
    private static int tokens(String text) {
        return (text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
    }
}
