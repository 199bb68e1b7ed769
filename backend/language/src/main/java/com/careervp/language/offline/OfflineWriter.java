package com.careervp.language.offline;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.json.VprReportJson;
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

    /// @param clock measures how long writing took
    public OfflineWriter(Clock clock) {
        this.clock = clock;
    }

    /// Knows the prompt `vpr-report`; anything else, and material that cannot be read, is refused with a reason.
    @Override
    public Completion generate(Prompt prompt) {
        if (!prompt.id().equals(VprPrompt.ID)) {
            throw new LanguageModelException(
                    Reason.REFUSED,
                    "The offline writer knows the prompt " + VprPrompt.ID + ", asked was " + prompt.id(),
                    null,
                    null);
        }
        Instant start = clock.instant();
        CareerMaterial material = MaterialReader.read(prompt);
        VprReport report = vpr.compose(material);
        String text = VprReportJson.write(report).toString();
        return new Completion(text, inputTokens(prompt), tokens(text), MODEL, Duration.between(start, clock.instant()));
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
