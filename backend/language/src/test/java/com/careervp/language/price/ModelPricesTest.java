package com.careervp.language.price;

import static org.assertj.core.api.Assertions.assertThat;

import com.careervp.language.Completion;
import com.careervp.language.offline.OfflineWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelPricesTest {

    private static Completion completion(String model) {
        return new Completion("", 12_000, 3_000, model, Duration.ZERO);
    }

    @Test
    void inputAndOutputArePricedByTheMillion() {
        ModelPrices prices =
                new ModelPrices(Map.of("a", new ModelPrices.Price(new BigDecimal("3"), new BigDecimal("15"))));

        assertThat(prices.costUsd(completion("a"))).contains(new BigDecimal("0.081000"));
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
}
