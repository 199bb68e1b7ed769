package com.careervp.sandbox.sns;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the token of the next page; null after the last
record TopicPage<T>(List<T> items, @Nullable String next) {

    static <T> TopicPage<T> of(List<T> all, @Nullable String token, int size) {
        int from = token == null ? 0 : Math.min(all.size(), offset(token));
        int to = Math.min(all.size(), from + size);
        return new TopicPage<>(all.subList(from, to), to < all.size() ? token(to) : null);
    }

    private static String token(int offset) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String token) {
        try {
            return Math.max(
                    0, Integer.parseInt(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw SnsErrors.invalid("NextToken", e);
        }
    }
}
