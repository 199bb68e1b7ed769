package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.json.CareerJson;
import com.careervp.language.json.VprReportJson;
import com.careervp.language.offline.extract.CvExtractor;
import com.careervp.language.prompt.DocumentKind;
import com.careervp.language.prompt.VprPrompt;
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

    /// @param clock measures how long writing took
    public OfflineWriter(Clock clock) {
        this.clock = clock;
    }

    /// Knows the prompts `vpr-report` and `cv-extraction`; anything else, and material that cannot be read, is refused
    /// with a reason.
    @Override
    public Completion generate(Prompt prompt) {
        Instant start = clock.instant();
        String text = write(prompt);
        return new Completion(text, inputTokens(prompt), tokens(text), MODEL, Duration.between(start, clock.instant()));
    }

    private String write(Prompt prompt) {
        if (prompt.id().equals(VprPrompt.ID)) {
            CareerMaterial material = MaterialReader.read(prompt);
            return VprReportJson.write(vpr.compose(material)).toString();
        }
        if (prompt.id().equals(DocumentKind.CV_EXTRACTION.id())) {
            String cvText = MaterialReader.readCvText(prompt);
            return extractor
                    .extract(cvText)
                    .map(cv -> CareerJson.write(cv).toString())
                    .orElseThrow(() -> refused("The text names no person; expected is the text of a CV"));
        }
        throw refused("The offline writer knows the prompts " + VprPrompt.ID + " and " + DocumentKind.CV_EXTRACTION.id()
                + ", asked was " + prompt.id());
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
