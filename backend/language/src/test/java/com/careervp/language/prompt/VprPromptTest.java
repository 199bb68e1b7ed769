package com.careervp.language.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.kernel.career.CareerMaterial;
import com.careervp.kernel.career.JobPosting;
import com.careervp.kernel.text.Language;
import com.careervp.language.Prompt;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplications;
import java.util.List;
import org.junit.jupiter.api.Test;

class VprPromptTest {
    private final CareerMaterial material = new SampleApplications()
            .application(3, Profession.DATA, Language.FR)
            .material();

    @Test
    void thePromptNamesItsResourceAndTheLanguageOfThePosting() {
        Prompt prompt = new VprPrompt().render(material);

        assertThat(prompt.reference()).isEqualTo("vpr-report@2");
        assertThat(prompt.system()).contains("\"fr\"").doesNotContain("{{");
        assertThat(prompt.material()).containsOnlyKeys("cv", "posting", "gap_responses");
        assertThat(UserMessage.of(prompt)).contains(material.posting().roleTitle());
    }

    @Test
    void whatOthersWroteIsInTheMaterialOnly() {
        JobPosting odd = new JobPosting("A$1 {{b}} \\Co", "Rôle", List.of(), List.of("x"), List.of(), "fr");
        Prompt prompt = new VprPrompt().render(new CareerMaterial(material.cv(), odd, List.of()));

        assertThat(prompt.system() + prompt.user()).doesNotContain("Rôle", "A$1");
        assertThat(prompt.material().get("posting")).contains("A$1 {{b}} \\\\Co");
    }
}
