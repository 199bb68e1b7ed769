package com.careervp.aws.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.careervp.aws.telemetry.MetricsPublisher;
import com.careervp.contract.EnvironmentVariables;
import com.careervp.language.Completion;
import com.careervp.language.Deadline;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.LanguageModelException.Reason;
import com.careervp.language.Prompt;
import com.careervp.language.Terms;
import com.careervp.language.TokensSpent;
import com.careervp.language.WorkKind;
import com.careervp.language.price.ModelUsage;
import com.careervp.language.provider.ModelProvider;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredModelTest {
    private static final Map<String, String> COMPLETE = Map.of(
            EnvironmentVariables.LANGUAGE_MODEL, "fake",
            EnvironmentVariables.LARGER_MODEL, "claude-sonnet-5-5",
            EnvironmentVariables.SMALLER_MODEL, "claude-haiku-5-5");
    private static final Prompt REPORT = new Prompt("vpr-report", "2", "", "", Map.of());
    private static final Prompt LETTER =
            new Prompt("cover-letter", "1", "", "", Map.of(), new Terms(WorkKind.TEMPLATE, null, 100, Deadline.none()));

    private final List<ModelUsage> used = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private boolean down;
    private final ConfiguredModel configured =
            new ConfiguredModel(() -> List.of(new FakeProvider()), Clock.systemUTC(), used::add);

    private final class FakeProvider implements ModelProvider {
        @Override
        public String name() {
            return "fake";
        }

        @Override
        public LanguageModel model(String modelId, Map<String, String> settings) {
            return prompt -> {
                asked.add(modelId);
                if (down) {
                    throw new LanguageModelException(Reason.UNAVAILABLE, "down", null, null);
                }
                return new Completion("text", 1_000, 2_000, modelId, Duration.ZERO);
            };
        }
    }

    @Test
    void strategicWorkGoesToTheLargerModelAndBothAreMetered() {
        LanguageModel model = configured.from(COMPLETE);

        assertThat(model.generate(REPORT).model()).isEqualTo("claude-sonnet-5-5");
        assertThat(model.generate(LETTER).model()).isEqualTo("claude-haiku-5-5");
        assertThat(used)
                .containsExactly(
                        new ModelUsage(
                                "vpr-report",
                                new TokensSpent(1_000, 2_000, "claude-sonnet-5-5"),
                                new BigDecimal("0.022000"),
                                true),
                        new ModelUsage(
                                "cover-letter",
                                new TokensSpent(1_000, 2_000, "claude-haiku-5-5"),
                                new BigDecimal("0.001100"),
                                true));
    }

    @Test
    void aModelThatIsDownIsLeftAloneAfterAWhileAndTheOtherOneIsStillAsked() {
        LanguageModel model = configured.from(COMPLETE);
        Prompt hurried = LETTER.within(() -> Duration.ofSeconds(1));
        down = true;
        for (int call = 0; call < 9; call++) {
            assertThatThrownBy(() -> model.generate(hurried)).isInstanceOf(LanguageModelException.class);
        }
        down = false;

        assertThat(asked).hasSize(5).containsOnly("claude-haiku-5-5");
        assertThat(model.generate(REPORT).text()).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    LANGUAGE_MODEL   | Fake             | LANGUAGE_MODEL is "Fake", expected one of [fake, offline]
                    LARGER_MODEL_ID  | ` `              | LARGER_MODEL_ID is not set, expected the id of a model of fake
                    LARGER_MODEL_ID  | claude-x         | LARGER_MODEL_ID is "claude-x", which has no price
                    SMALLER_MODEL_ID | ` `              | SMALLER_MODEL_ID is not set
                    MODEL_PRICES     | {"m":{"in":"1"}} | MODEL_PRICES: price of m: unknown are [in], expected [input, long, output]
                    """)
    void whatIsWrongIsNamedWithItsValueWhenTheFunctionStarts(String variable, String value, String message) {
        Map<String, String> environment = new HashMap<>(COMPLETE);
        environment.put(variable, value);

        assertThatIllegalStateException()
                .isThrownBy(() -> configured.from(environment))
                .withMessageContaining(message);
    }

    @Test
    void aModelThatOnlyTheConfigurationHasAPriceForIsTaken() {
        Map<String, String> environment = new HashMap<>(COMPLETE);
        environment.put(EnvironmentVariables.LARGER_MODEL, "claude-x");
        environment.put(EnvironmentVariables.MODEL_PRICES, "{\"claude-x\":{\"input\":\"1\",\"output\":\"2\"}}");

        configured.from(environment).generate(REPORT);

        assertThat(used).extracting(ModelUsage::costUsd).containsExactly(new BigDecimal("0.005000"));
    }

    @Test
    void usageIsPublishedByModelAndDocument() throws JsonProcessingException {
        List<String> lines = new ArrayList<>();
        ModelMetrics metrics = new ModelMetrics(new MetricsPublisher(lines::add, Clock.systemUTC(), "dev"));

        metrics.used(new ModelUsage("cv-match", new TokensSpent(10, 20, "claude-x"), new BigDecimal("0.003"), false));
        metrics.used(new ModelUsage("cv-match", new TokensSpent(10, 20, "claude-y"), null, true));

        JsonNode first = new JsonMapper().readTree(lines.getFirst());
        assertThat(first.path("model").asText()).isEqualTo("claude-x");
        assertThat(first.path("prompt").asText()).isEqualTo("cv-match");
        assertThat(first.path("ModelCallsWasted").asInt()).isEqualTo(1);
        assertThat(first.path("ModelTokensIn").asInt()).isEqualTo(10);
        assertThat(first.path("ModelTokensOut").asInt()).isEqualTo(20);
        assertThat(first.path("ModelCost").decimalValue()).isEqualByComparingTo("0.003");
        JsonNode second = new JsonMapper().readTree(lines.getLast());
        assertThat(second.has("ModelCost")).isFalse();
        assertThat(second.path("ModelCallsWasted").asInt()).isZero();
    }
}
