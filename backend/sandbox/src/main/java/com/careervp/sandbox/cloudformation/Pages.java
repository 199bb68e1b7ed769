package com.careervp.sandbox.cloudformation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a list into pages. The token is the index of the first element that is left.
record Pages<T>(List<T> items, @Nullable String nextToken) {

    static <T> Pages<T> of(List<T> all, @Nullable String token, int size) {
        int from = token == null ? 0 : index(token, all.size());
        int to = Math.min(all.size(), from + size);
        return new Pages<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    private static int index(String token, int size) {
        try {
            int index = Integer.parseInt(token);
            if (index >= 0 && index <= size) {
                return index;
            }
        } catch (NumberFormatException e) {
            throw CloudFormationErrors.validation("Invalid next token: " + token);
        }
        throw CloudFormationErrors.validation("Invalid next token: " + token);
    }
}
