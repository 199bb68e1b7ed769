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
    void thePromptNamesItsResourceTheRoleAndTheLanguage() {
        Prompt prompt = new VprPrompt().render(material);

        assertThat(prompt.id()).isEqualTo("vpr-report");
        assertThat(prompt.version()).isEqualTo("1");
        assertThat(prompt.user())
                .contains(material.posting().roleTitle())
                .contains(material.posting().companyName());
        assertThat(prompt.system()).contains("(\"fr\")").doesNotContain("{{");
        assertThat(prompt.material()).containsOnlyKeys("cv", "posting", "gap_responses");
    }

    @Test
    void aDollarSignOrBracesInThePostingAreTakenAsTheyAre() {
        JobPosting odd = new JobPosting("A$1 {{b}} \\Co", "Rôle", List.of(), List.of("x"), List.of(), "fr");
        Prompt prompt = new VprPrompt().render(new CareerMaterial(material.cv(), odd, List.of()));

        assertThat(prompt.user()).contains("A$1 {{b}} \\Co");
    }
}
