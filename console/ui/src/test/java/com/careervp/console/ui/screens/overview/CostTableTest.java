package com.careervp.console.ui.screens.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTableTest {
    @ParameterizedTest
    @CsvSource({"0.000000,$0", "112.204999,$112.20", "1.000000,$1.00", "0.014000,$0.0140", "0.000049,< $0.0001"})
    void dollarsHaveTheDigitsThatMatter(String usd, String words) {
        assertThat(CostTable.dollars(new BigDecimal(usd))).isEqualTo(words);
    }
}
