package com.careervp.sandbox.logs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a further page goes on: a place in the order of lines, or an offset in a list.
final class LogTokens {
    private static final Pattern PLACE = Pattern.compile("e(-?\\d+)/(-?\\d+)");
    private static final Pattern OFFSET = Pattern.compile("o(\\d{1,9})");

    private LogTokens() {}

    static String of(LogEvent last) {
        return encode("e" + last.millis() + "/" + last.sequence());
    }

    static String of(int offset) {
        return encode("o" + offset);
    }

    static LogEvent place(String token) {
        Matcher matcher = PLACE.matcher(decode(token));
        if (!matcher.matches()) {
            throw invalid();
        }
        return LogEvent.place(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    static int offset(String token) {
        Matcher matcher = OFFSET.matcher(decode(token));
        if (!matcher.matches()) {
            throw invalid();
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw LogErrors.invalid("The specified nextToken is invalid.", e);
        }
    }

    private static RuntimeException invalid() {
        return LogErrors.invalid("The specified nextToken is invalid.");
    }
}
