package com.careervp.language.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.careervp.language.Completion;
import com.careervp.language.TokensSpent;
import com.careervp.language.offline.OfflineWriter;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPricesTest {

    private static Completion completion(String model) {
        return new Completion("", 12_000, 3_000, model, Duration.ZERO);
    }

    @Test
    void inputAndOutputArePricedByTheMillion() {
        ModelPrices prices = ModelPrices.parse("{\"a\":{\"input\":\"3\",\"output\":\"15\"}}");

        assertThat(prices.costUsd(completion("a"))).contains(new BigDecimal("0.081000"));
    }

    @Test
    void aMillionthOfADollarIsRoundedToAndHalfOfOneUp() {
        ModelPrices prices = ModelPrices.parse("{\"a\":{\"input\":\"0.10\",\"output\":\"0.50\"}}");

        assertThat(prices.costUsd(new TokensSpent(4, 0, "a"))).contains(new BigDecimal("0.000000"));
        assertThat(prices.costUsd(new TokensSpent(5, 0, "a"))).contains(new BigDecimal("0.000001"));
        assertThat(prices.costUsd(new TokensSpent(7, 2, "a"))).contains(new BigDecimal("0.000002"));
    }

    @Test
    void theLargestCallIsPricedExactly() {
        ModelPrices prices = ModelPrices.parse("{\"a\":{\"input\":\"10.01\",\"output\":\"50.03\"}}");

        assertThat(prices.costUsd(new TokensSpent(Integer.MAX_VALUE, Integer.MAX_VALUE, "a")))
                .contains(new BigDecimal("128934.918166"));
    }

    @Test
    void aLongPromptIsChargedByItsOwnRateAsAWhole() {
        ModelPrices prices = ModelPrices.load();

        assertThat(prices.costUsd(new TokensSpent(100_000, 1_000, "claude-haiku-5-5")))
                .contains(new BigDecimal("0.010500"));
        assertThat(prices.costUsd(new TokensSpent(100_001, 1_000, "claude-haiku-5-5")))
                .contains(new BigDecimal("0.052501"));
    }

    @Test
    void theOfflineWriterCostsNothingAndAnUnknownModelHasNoPrice() {
        ModelPrices prices = ModelPrices.load();

        assertThat(prices.costUsd(completion(OfflineWriter.MODEL)).orElseThrow())
                .isEqualByComparingTo("0");
        assertThat(prices.costUsd(completion("claude-sonnet-5-5")).orElseThrow())
                .isPositive();
        assertThat(prices.costUsd(completion("nobody-knows-it"))).isEmpty();
    }

    @Test
    void configuredPricesComeBeforeTheProductsOwn() {
        ModelPrices prices = ModelPrices.load()
                .overriddenBy(
                        ModelPrices.parse(
                                "{\"claude-sonnet-5-5\":{\"input\":\"1\",\"output\":\"0\"},\"x\":{\"input\":\"1\",\"output\":\"0\"}}"));

        assertThat(prices.costUsd(completion("claude-sonnet-5-5"))).contains(new BigDecimal("0.012000"));
        assertThat(prices.knows("x")).isTrue();
        assertThat(prices.knows(OfflineWriter.MODEL)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {                                                        | broken JSON
                    []                                                       | at least one model
                    {}                                                       | at least one model
                    {"a":{"input":"3"}}                                      | price of a
                    {"a":{"input":3,"output":15}}                            | price of a
                    {"a":{"input":"three","output":"15"}}                    | expected prices such as
                    {"a":{"input":"-1","output":"15"}}                       | no negative price
                    {"a":"3, 15"}                                            | expected an object
                    {"a":{"input":"3","output":"15","outptu":"1"}}           | unknown are [outptu]
                    {"a":{"input":"3","output":"15","long":{"above_tokens":0,"input":"3","output":"15"}}} | above_tokens is 0
                    """)
    void aTableThatCannotBeReadSaysWhere(String json, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModelPrices.parse(json))
                .withMessageContaining(named);
    }
}
