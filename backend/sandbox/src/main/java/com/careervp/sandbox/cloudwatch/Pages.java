package com.careervp.sandbox.cloudwatch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list that is answered in several.
///
/// @param next the token of the next page; null after the last
record Pages<T>(List<T> items, @Nullable String next) {

    /// @param token null for the first page
    static <T> Pages<T> of(List<T> all, @Nullable String token, int size) {
        int from = token == null ? 0 : offset(token);
        if (from > all.size()) {
            from = all.size();
        }
        int to = Math.min(all.size(), from + size);
        return new Pages<>(all.subList(from, to), to < all.size() ? token(to) : null);
    }

    /// @throws software.amazon.awssdk.services.cloudwatch.model.CloudWatchException when the size is out of bounds
    static int size(@Nullable Integer wanted, int standard, int most, String parameter) {
        if (wanted == null) {
            return standard;
        }
        if (wanted < 1 || wanted > most) {
            throw CloudWatchErrors.validation("Value '" + wanted + "' at '" + parameter
                    + "' failed to satisfy constraint: it must be between 1 and " + most + ".");
        }
        return wanted;
    }

    static String token(int offset) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("p" + offset).getBytes(StandardCharsets.UTF_8));
    }

    static int offset(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int offset = text.startsWith("p") ? Integer.parseInt(text.substring(1)) : -1;
            if (offset >= 0) {
                return offset;
            }
        } catch (IllegalArgumentException e) {
            throw CloudWatchErrors.invalidToken(e);
        }
        throw CloudWatchErrors.invalidToken(null);
    }
}
