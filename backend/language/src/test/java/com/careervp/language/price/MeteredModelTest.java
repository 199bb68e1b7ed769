package com.careervp.language.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;
import com.careervp.language.testing.ScriptedModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeteredModelTest {
    private static final Prompt PROMPT = new Prompt("cv-match", "1", "", "", Map.of());
    private static final ModelPrices PRICES = ModelPrices.parse("{\"scripted\":{\"input\":\"10\",\"output\":\"20\"}}");

    private final ScriptedModel model = new ScriptedModel();
    private final List<ModelUsage> used = new ArrayList<>();
    private final MeteredModel metered = new MeteredModel(model, PRICES, used::add);

    @Test
    void anAnswerIsReportedWithItsTokensAndCost() {
        metered.generate(PROMPT);

        assertThat(used)
                .containsExactly(new ModelUsage(
                        "cv-match", new TokensSpent(100, 50, ScriptedModel.MODEL), new BigDecimal("0.002000"), true));
    }

    @Test
    void anAnswerOfNoUseIsChargedToo() {
        TokensSpent spent = new TokensSpent(100, 16_000, ScriptedModel.MODEL);
        model.then(() -> {
            throw LanguageModelException.charged(Reason.UNUSABLE_ANSWER, "cut off", spent);
        });

        assertThatThrownBy(() -> metered.generate(PROMPT)).isInstanceOf(LanguageModelException.class);
        assertThat(used).containsExactly(new ModelUsage("cv-match", spent, new BigDecimal("0.321000"), false));
    }

    @Test
    void aCallThatNobodyChargesForIsNotReported() {
        model.thenFails(Reason.THROTTLED);

        assertThatThrownBy(() -> metered.generate(PROMPT)).isInstanceOf(LanguageModelException.class);
        assertThat(used).isEmpty();
    }

    @Test
    void aModelWithoutAPriceIsReportedWithoutACost() {
        new MeteredModel(model, ModelPrices.parse("{\"other\":{\"input\":\"1\",\"output\":\"1\"}}"), used::add)
                .generate(PROMPT);

        assertThat(used).singleElement().extracting(ModelUsage::costUsd).isNull();
    }
}
