package com.careervp.language.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.kernel.text.Language;
import com.careervp.language.AnswerSchema;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.Terms;
import com.careervp.language.TokensSpent;
import com.careervp.language.WorkKind;
import com.careervp.language.offline.OfflineWriter;
import com.careervp.language.prompt.VprPrompt;
import com.careervp.language.sample.Profession;
import com.careervp.language.sample.SampleApplications;
import com.careervp.language.testing.ScriptedModel;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedModelTest {
    private static final String FORM = "{\"type\":\"object\",\"required\":[\"letter\"],\"additionalProperties\":false,"
            + "\"properties\":{\"letter\":{\"type\":\"string\"}}}";
    private static final Prompt PROMPT = new Prompt(
            "cover-letter",
            "1",
            "",
            "",
            Map.of(),
            new Terms(WorkKind.TEMPLATE, new AnswerSchema("cover_letter", FORM), 100, Deadline.none()));

    private final ScriptedModel model = new ScriptedModel();
    private final CheckedModel checked = new CheckedModel(model);

    @Test
    void anAnswerOfTheFormPasses() {
        model.thenAnswers("{\"letter\":\"Dear team\"}");

        assertThat(checked.generate(PROMPT).text()).contains("Dear team");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Dear Anna",
                "{\"letter\":\"Dear Anna",
                "{\"letter\":\"Anna\"} {}",
                "{\"letter\":\"Anna\",\"letter\":\"Bert\"}",
                "{\"letter\":null}",
                "{\"Anna\":\"x\",\"letter\":\"y\"}",
                "[\"Anna\"]"
            })
    void anyOtherAnswerIsUnusableAndItsTextIsNotRepeated(String text) {
        model.thenAnswers(text);

        assertThatThrownBy(() -> checked.generate(PROMPT))
                .isInstanceOfSatisfying(LanguageModelException.class, unusable -> {
                    assertThat(unusable.reason()).isEqualTo(Reason.UNUSABLE_ANSWER);
                    assertThat(unusable.spent()).contains(new TokensSpent(100, 50, ScriptedModel.MODEL));
                    assertThat(unusable.getCause()).isNull();
                    assertThat(unusable).hasMessageContaining("cover-letter@1").hasMessageNotContaining("Anna");
                });
    }

    @Test
    void anAnswerNestedTooDeeplyToHaveAPlaceIsUnusableToo() {
        model.thenAnswers("[".repeat(2_000));

        assertThatThrownBy(() -> checked.generate(PROMPT))
                .isInstanceOfSatisfying(
                        LanguageModelException.class,
                        unusable -> assertThat(unusable.reason()).isEqualTo(Reason.UNUSABLE_ANSWER))
                .hasMessageContaining("beyond the limits of nesting");
    }

    @Test
    void anAnswerToAPromptWithoutAFormIsAnyText() {
        model.thenAnswers("Dear Anna");

        assertThat(checked.generate(new Prompt("p", "1", "", "", Map.of())).text())
                .isEqualTo("Dear Anna");
    }

    @Test
    void theOfflineWritersReportHasTheFormThatItsPromptAsksFor() {
        Prompt prompt = new VprPrompt()
                .render(new SampleApplications()
                        .application(1, Profession.NURSING, Language.FR)
                        .material());

        assertThat(new CheckedModel(new OfflineWriter(Clock.systemUTC()))
                        .generate(prompt)
                        .text())
                .contains("evidence_matrix");
    }

    @Test
    void everyPromptGoesToTheModelForItsWork() {
        ScriptedModel larger = new ScriptedModel().thenAnswers("larger");
        ScriptedModel smaller = new ScriptedModel().thenAnswers("smaller");
        ModelRouter router = new ModelRouter(larger, smaller);

        assertThat(router.generate(PROMPT).text()).isEqualTo("smaller");
        assertThat(router.generate(new Prompt("vpr-report", "2", "", "", Map.of()))
                        .text())
                .isEqualTo("larger");
    }
}
