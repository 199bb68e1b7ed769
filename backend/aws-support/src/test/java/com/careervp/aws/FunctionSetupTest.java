package com.careervp.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.careervp.contract.EnvironmentVariables;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;
import com.careervp.language.offline.OfflineWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionSetupTest {

    @Test
    void aVariableThatIsNotSetIsNamed() {
        FunctionSetup setup = ProductionSetup.from(Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> setup.require(EnvironmentVariables.JOBS_TABLE))
                .withMessage("environment variable JOBS_TABLE_NAME is not set");
    }

    @Test
    void aNumberOutsideItsRangeIsRefusedWithItsValue() {
        FunctionSetup setup = ProductionSetup.from(Map.of("A", "0", "B", "three", "C", "3"));

        assertThatIllegalStateException()
                .isThrownBy(() -> setup.requireNumber("A", 1, 10))
                .withMessageContaining("A is \"0\", expected a whole number from 1 to 10");
        assertThatIllegalStateException()
                .isThrownBy(() -> setup.requireNumber("B", 1, 10))
                .withMessageContaining("\"three\"");
        assertThat(setup.requireNumber("C", 1, 10)).isEqualTo(3);
    }

    @Test
    void anAdapterThatIsNotBuiltInIsRefusedWhenTheFunctionStarts() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ProductionSetup.from(Map.of(EnvironmentVariables.LANGUAGE_MODEL, "gpt")))
                .withMessageContaining("LANGUAGE_MODEL is \"gpt\", expected one of [offline]");
    }

    @Test
    void whatModelsCostIsReadFromTheConfiguration() {
        FunctionSetup setup = ProductionSetup.from(
                Map.of(EnvironmentVariables.MODEL_PRICES, "{\"m\":{\"input\":\"1\",\"output\":\"2\"}}"));

        assertThat(setup.modelPrices().costUsd(new TokensSpent(1_000_000, 0, "m")))
                .contains(new BigDecimal("1.000000"));
    }

    @Test
    void theDeadlineIsWhatRemainsOfTheTimeoutLessAReserve() {
        FakeContext context = FakeContext.of("r");

        assertThat(RemainingTime.of(context).remaining()).isEqualTo(Duration.ofSeconds(295));
        assertThat(RemainingTime.of(context, Duration.ofSeconds(301)).isOver()).isTrue();
    }

    @Test
    void theOfflineWriterIsOneOfTheAdapters() {
        assertThat(ProductionSetup.from(Map.of(EnvironmentVariables.LANGUAGE_MODEL, "offline"))
                        .languageModel())
                .isInstanceOf(OfflineWriter.class);
    }

    @Test
    void aFunctionThatDoesNotWriteNeedsNoLanguageModel() {
        FunctionSetup setup = ProductionSetup.from(Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> setup.languageModel().generate(new Prompt("vpr-report", "1", "", "", Map.of())))
                .withMessageContaining("LANGUAGE_MODEL is not set");
    }
}
