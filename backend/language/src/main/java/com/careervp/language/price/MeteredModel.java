package com.careervp.language.price;

import com.careervp.language.Completion;
import com.careervp.language.LanguageModel;
import com.careervp.language.LanguageModelException;
import com.careervp.language.Prompt;
import com.careervp.language.TokensSpent;

/// Reports the tokens and the cost of every call that is charged, also where no usable answer came. Stands directly
/// around a provider's model, inside retries, because every try is charged. Safe for use by several threads.
public final class MeteredModel implements LanguageModel {
    private final LanguageModel model;
    private final ModelPrices prices;
    private final UsageSink sink;

    public MeteredModel(LanguageModel model, ModelPrices prices, UsageSink sink) {
        this.model = model;
        this.prices = prices;
        this.sink = sink;
    }

    @Override
    public Completion generate(Prompt prompt) {
        try {
            Completion completion = model.generate(prompt);
            report(
                    prompt,
                    new TokensSpent(completion.inputTokens(), completion.outputTokens(), completion.model()),
                    true);
            return completion;
        } catch (LanguageModelException failure) {
            failure.spent().ifPresent(spent -> report(prompt, spent, false));
            throw failure;
        }
    }

    private void report(Prompt prompt, TokensSpent spent, boolean usable) {
        sink.used(new ModelUsage(prompt.id(), spent, prices.costUsd(spent).orElse(null), usable));
    }
}
