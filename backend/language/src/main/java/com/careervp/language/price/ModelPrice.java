package com.careervp.language.price;

import com.careervp.language.TokensSpent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// What one model costs.
///
/// @param standard for prompts of usual length
/// @param longPrompts for longer ones, where the provider charges more for them; null where it does not
public record ModelPrice(Rate standard, @Nullable LongPrompts longPrompts) {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;

    /// @param inputPerMillion US dollars for a million tokens read
    /// @param outputPerMillion US dollars for a million tokens written
    public record Rate(BigDecimal inputPerMillion, BigDecimal outputPerMillion) {
        public Rate {
            if (inputPerMillion.signum() < 0 || outputPerMillion.signum() < 0) {
                throw new IllegalArgumentException(
                        "found " + inputPerMillion + " and " + outputPerMillion + ", expected no negative price");
            }
        }
    }

    /// @param aboveTokens a prompt of more tokens is charged by `rate` as a whole, its answer too
    public record LongPrompts(int aboveTokens, Rate rate) {}

    public ModelPrice(Rate standard) {
        this(standard, null);
    }

    /// US dollars, to a millionth.
    BigDecimal costUsd(TokensSpent spent) {
        Rate rate =
                longPrompts != null && spent.inputTokens() > longPrompts.aboveTokens() ? longPrompts.rate() : standard;
        BigDecimal input = rate.inputPerMillion().multiply(BigDecimal.valueOf(spent.inputTokens()));
        BigDecimal output = rate.outputPerMillion().multiply(BigDecimal.valueOf(spent.outputTokens()));
        return input.add(output).divide(MILLION, DECIMALS, RoundingMode.HALF_UP);
    }
}
