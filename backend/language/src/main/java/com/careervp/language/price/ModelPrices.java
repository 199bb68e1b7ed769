package com.careervp.language.price;

import com.careervp.language.Completion;
import com.careervp.language.TokensSpent;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The price table by model id. The one that comes with the product is a resource; configuration can bring its own in
/// the same form:
///
/// ```json
/// {"claude-haiku-5-5": {"input": "0.10", "output": "0.50",
///                       "long": {"above_tokens": 100000, "input": "0.50", "output": "2.50"}}}
/// ```
///
/// Prices are US dollars for a million tokens, as texts, so that no reader makes a binary fraction of them.
public final class ModelPrices {
    private static final String RESOURCE = "/com/careervp/language/model-prices.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FIELDS = Set.of("input", "output", "long");
    private static final Set<String> LONG_FIELDS = Set.of("input", "output", "above_tokens");

    private final Map<String, ModelPrice> prices;

    public ModelPrices(Map<String, ModelPrice> prices) {
        this.prices = Map.copyOf(prices);
    }

    /// The table that comes with the product.
    public static ModelPrices load() {
        try (InputStream stream = ModelPrices.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + RESOURCE + " is missing from the program");
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading resource " + RESOURCE, broken);
        }
    }

    /// Reads a table.
    ///
    /// @throws IllegalArgumentException naming the model and what was expected
    public static ModelPrices parse(String json) {
        JsonNode table;
        try {
            table = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(
                    "broken JSON: " + broken.getOriginalMessage() + ", expected a table of prices", broken);
        }
        if (!table.isObject() || table.isEmpty()) {
            throw new IllegalArgumentException("expected an object with a price for at least one model");
        }
        Map<String, ModelPrice> prices = new HashMap<>();
        table.properties().forEach(entry -> prices.put(entry.getKey(), price(entry.getKey(), entry.getValue())));
        return new ModelPrices(prices);
    }

    /// These prices, and for the models that `other` knows, those.
    public ModelPrices overriddenBy(ModelPrices other) {
        Map<String, ModelPrice> all = new HashMap<>(prices);
        all.putAll(other.prices);
        return new ModelPrices(all);
    }

    public boolean knows(String model) {
        return prices.containsKey(model);
    }

    /// What a completion cost in US dollars, to a millionth; empty where the table does not know the model.
    public Optional<BigDecimal> costUsd(Completion completion) {
        return costUsd(new TokensSpent(completion.inputTokens(), completion.outputTokens(), completion.model()));
    }

    /// The same for tokens that were charged without an answer coming of it.
    public Optional<BigDecimal> costUsd(TokensSpent spent) {
        return Optional.ofNullable(prices.get(spent.model())).map(price -> price.costUsd(spent));
    }

    private static ModelPrice price(String model, JsonNode entry) {
        requireFields(model, entry, FIELDS);
        ModelPrice.Rate standard = rate(model, entry);
        if (!entry.has("long")) {
            return new ModelPrice(standard);
        }
        JsonNode longPrompts = entry.get("long");
        requireFields(model, longPrompts, LONG_FIELDS);
        JsonNode above = longPrompts.path("above_tokens");
        if (!above.canConvertToInt() || above.intValue() < 1) {
            throw mistake(model, "above_tokens is " + above + ", expected a whole number above 0");
        }
        return new ModelPrice(standard, new ModelPrice.LongPrompts(above.intValue(), rate(model, longPrompts)));
    }

    private static ModelPrice.Rate rate(String model, JsonNode entry) {
        try {
            return new ModelPrice.Rate(amount(model, entry, "input"), amount(model, entry, "output"));
        } catch (NumberFormatException notANumber) {
            throw mistake(model, "found " + entry + ", expected prices such as \"3.00\"", notANumber);
        } catch (IllegalArgumentException negative) {
            throw mistake(model, String.valueOf(negative.getMessage()), negative);
        }
    }

    private static BigDecimal amount(String model, JsonNode entry, String field) {
        JsonNode amount = entry.path(field);
        if (!amount.isTextual()) {
            throw new NumberFormatException(model + ": " + field);
        }
        return new BigDecimal(amount.textValue());
    }

    private static void requireFields(String model, JsonNode entry, Set<String> known) {
        if (!entry.isObject()) {
            throw mistake(model, "found " + entry + ", expected an object");
        }
        Set<String> unknown = new HashSet<>();
        entry.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw mistake(
                    model,
                    "unknown are " + unknown + ", expected "
                            + known.stream().sorted().toList());
        }
    }

    private static IllegalArgumentException mistake(String model, String what) {
        return new IllegalArgumentException("price of " + model + ": " + what);
    }

    private static IllegalArgumentException mistake(String model, String what, Exception cause) {
        return new IllegalArgumentException("price of " + model + ": " + what, cause);
    }
}
