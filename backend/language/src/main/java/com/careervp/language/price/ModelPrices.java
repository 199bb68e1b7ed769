package com.careervp.language.price;

import com.careervp.language.Completion;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The price table, a configuration resource: US dollars per million tokens by model id.
public final class ModelPrices {
    private static final String RESOURCE = "/com/careervp/language/model-prices.properties";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /// @param inputPerMillion US dollars for a million tokens read
    /// @param outputPerMillion US dollars for a million tokens written
    public record Price(BigDecimal inputPerMillion, BigDecimal outputPerMillion) {}

    private final Map<String, Price> prices;

    public ModelPrices(Map<String, Price> prices) {
        this.prices = Map.copyOf(prices);
    }

    /// The table that comes with the product.
    public static ModelPrices load() {
        Properties properties = new Properties();
        try (InputStream stream = ModelPrices.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("Resource " + RESOURCE + " is missing from the program");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("Reading resource " + RESOURCE, broken);
        }
        Map<String, Price> prices = new HashMap<>();
        for (String model : properties.stringPropertyNames()) {
            prices.put(model, price(model, properties.getProperty(model)));
        }
        return new ModelPrices(prices);
    }

    /// What a completion cost in US dollars, to a millionth; empty where the table does not know the model.
    public Optional<BigDecimal> costUsd(Completion completion) {
        Price price = prices.get(completion.model());
        if (price == null) {
            return Optional.empty();
        }
        BigDecimal input = price.inputPerMillion().multiply(BigDecimal.valueOf(completion.inputTokens()));
        BigDecimal output = price.outputPerMillion().multiply(BigDecimal.valueOf(completion.outputTokens()));
        return Optional.of(input.add(output).divide(MILLION, DECIMALS, RoundingMode.HALF_UP));
    }

    private static Price price(String model, @Nullable String text) {
        List<String> parts = COMMA.splitAsStream(text == null ? "" : text).toList();
        try {
            if (parts.size() == 2) {
                return new Price(new BigDecimal(parts.getFirst()), new BigDecimal(parts.getLast()));
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalStateException(priceMistake(model, text), notANumber);
        }
        throw new IllegalStateException(priceMistake(model, text));
    }

    private static String priceMistake(String model, @Nullable String text) {
        return "Price of model " + model + ": found \"" + text + "\", expected two numbers such as 3.00, 15.00";
    }
}
