package com.careervp.aws.gateway;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A request's body, read as one JSON object: nothing behind it, no key twice.
public sealed interface ApiBody {

    record Json(ObjectNode node) implements ApiBody {}

    record Unreadable(ApiError error) implements ApiBody {}

    /// @param limitBytes the largest body that is accepted
    static ApiBody read(byte[] body, int limitBytes) {
        if (body.length > limitBytes) {
            return new Unreadable(ApiError.tooLarge(limitBytes));
        }
        if (new String(body, StandardCharsets.UTF_8).isBlank()) {
            return new Unreadable(ApiError.invalid("Invalid JSON: the body is empty, expected one JSON object"));
        }
        try {
            JsonNode node = Mapper.STRICT.readTree(body);
            if (node instanceof ObjectNode object) {
                return new Json(object);
            }
            return new Unreadable(
                    ApiError.invalid("Validation failed: body: found something else, expected one JSON object"));
        } catch (JacksonException e) {
            // The parser's own message quotes the body, which may hold personal data: only the place is told.
            return new Unreadable(ApiError.invalid("Invalid JSON" + place(e.getLocation())));
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array could not be read", e);
        }
    }

    /// A body that breaks a limit, e.g. of nesting, has no place.
    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? ": it breaks a limit of nesting or length"
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /// Keeps the mapper out of the interface's public constants.
    final class Mapper {
        private static final JsonMapper STRICT = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();

        private Mapper() {}
    }
}
