package com.careervp.console.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/// JSON has no `NaN`; what was not measured is null.
final class NumberOrNull extends JsonSerializer<Double> {

    @Override
    public void serialize(Double value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        if (value.isNaN() || value.isInfinite()) {
            generator.writeNull();
        } else {
            generator.writeNumber(value);
        }
    }
}
