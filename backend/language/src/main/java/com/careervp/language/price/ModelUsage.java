package com.careervp.language.price;

import com.careervp.language.TokensSpent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one call of a model used.
///
/// @param prompt id of the prompt, e.g. `cover-letter`
/// @param costUsd US dollars to a millionth; null where the price table does not know the model
/// @param usable whether an answer came of it; tokens of refused and truncated answers are charged too
public record ModelUsage(
        String prompt, TokensSpent spent, @Nullable BigDecimal costUsd, boolean usable) {}
