package com.careervp.aws.faults;

import java.util.List;
import java.util.Random;

/// Texts that programs stumble over: controls, halves of characters, marks that turn text round, markup, traversal,
/// and sheer length. The same seed gives the same texts.
public final class OddTexts {
    /// In every text that stands for something personal; no answer may repeat it.
    public static final String PERSONAL = "Zo\u00eb-Canary-4711";

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u0000",
            "\u0000\u0001\u001b[2J",
            "\r\nSet-Cookie: a=b",
            "\ud800",
            "\udc00\ud800",
            "half \ud83d",
            "\u202egnp.exe",
            "\u2066\u2067\u2069",
            "\u200b\u200b",
            "\ufeff",
            "\ufffe\uffff",
            "\u00a0",
            "e\u0301".repeat(50),
            "\u0e49".repeat(200),
            "👩‍👩‍👧‍👦",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' OR '1'='1",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "%00%0d%0a",
            "../../etc/passwd",
            "..%2f..%2f",
            "null",
            "NaN",
            "-1",
            "9".repeat(400),
            "KEY#user#1",
            PERSONAL + "@example.org",
            PERSONAL);

    private final Random random;

    public OddTexts(Random random) {
        this.random = random;
    }

    /// One of the texts, a long one, or noise.
    public String next() {
        return switch (random.nextInt(8)) {
            case 0 -> noise(1 + random.nextInt(300));
            case 1 -> PERSONAL.repeat(1 + random.nextInt(2_000));
            default -> ODD.get(random.nextInt(ODD.size()));
        };
    }

    /// Characters of all planes, whole or half.
    public String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        for (int index = 0; index < length; index++) {
            noise.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return noise.toString();
    }
}
