package com.careervp.sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.facts.FactVerification;
import com.careervp.kernel.facts.Verification;
import com.careervp.kernel.validation.Validated;
import com.careervp.kernel.vpr.VprClaims;
import com.careervp.kernel.vpr.VprReport;
import com.careervp.language.Prompt;
import com.careervp.language.json.VprReportJson;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.prompt.VprPrompt;
import com.careervp.language.sample.SampleApplications;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HallucinationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private final SampleApplications samples = new SampleApplications();
    private final FactVerification facts = new FactVerification(CLOCK);
    private final Hallucination hallucination = new Hallucination();

    private Verification verify(String answer, CareerMaterial material) {
        if (VprReportJson.read(answer) instanceof Validated.Valid<VprReport>(VprReport report)) {
            return facts.verify(material, VprClaims.of(report));
        }
        throw new AssertionError("not a report: " + answer);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void anAlteredReportIsStillAReportAndFactVerificationRejectsIt(long seed) {
        CareerMaterial material = samples.application(seed).material();
        Prompt prompt = new VprPrompt().render(material);
        String honest = new OfflineWriter(CLOCK).generate(prompt).text();

        String altered = hallucination.alter(honest, prompt);

        assertThat(verify(honest, material).passed()).isTrue();
        assertThat(verify(altered, material).critical()).isNotEmpty();
    }

    @Test
    void anAnswerThatIsNoReportStaysAsItIs() {
        Prompt prompt = new VprPrompt().render(samples.application(1).material());

        assertThat(hallucination.alter("I cannot do that", prompt)).isEqualTo("I cannot do that");
        assertThat(hallucination.alter("[1]", prompt)).isEqualTo("[1]");
    }
}
