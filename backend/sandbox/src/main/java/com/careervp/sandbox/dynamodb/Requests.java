package com.careervp.sandbox.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Checks that AWS makes of a request's members before it looks at what they mean, in its wording.
final class Requests {
    private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final String TABLE_ARN = ":table/";

    private Requests() {}

    /// The name of a table given by name or ARN.
    static String tableName(@Nullable String given) {
        return name("tableName", given);
    }

    static String name(String member, @Nullable String given) {
        if (given == null) {
            throw constraint("null", member, "Member must not be null");
        }
        String name = plainName(given);
        String shown = "'" + name + "'";
        if (!TABLE_NAME.matcher(name).matches()) {
            throw constraint(shown, member, "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+");
        }
        if (name.length() < 3) {
            throw constraint(shown, member, "Member must have length greater than or equal to 3");
        }
        if (name.length() > 255) {
            throw constraint(shown, member, "Member must have length less than or equal to 255");
        }
        return name;
    }

    /// The name in an ARN, unchecked.
    static String plainName(String given) {
        return given.startsWith("arn:") && given.contains(TABLE_ARN)
                ? given.substring(given.indexOf(TABLE_ARN) + TABLE_ARN.length())
                : given;
    }

    static void atLeast(String member, @Nullable Integer value, int least) {
        if (value != null && value < least) {
            throw constraint("'" + value + "'", member, "Member must have value greater than or equal to " + least);
        }
    }

    static void atMost(String member, @Nullable Integer value, int most) {
        if (value != null && value > most) {
            throw constraint("'" + value + "'", member, "Member must have value less than or equal to " + most);
        }
    }

    static void required(String member, boolean present) {
        if (!present) {
            throw constraint("null", member, "Member must not be null");
        }
    }

    static void sized(String member, List<?> list, int least, int most) {
        if (list.size() < least) {
            throw constraint("'" + list + "'", member, "Member must have length greater than or equal to " + least);
        }
        if (list.size() > most) {
            throw constraint(
                    "'[" + list.size() + " elements]'",
                    member,
                    "Member must have length less than or equal to " + most);
        }
    }

    /// An enum value that the SDK does not know is one that the service does not know either.
    static void known(String member, @Nullable String text, List<String> allowed) {
        if (text != null && !allowed.contains(text)) {
            throw constraint("'" + text + "'", member, "Member must satisfy enum value set: " + allowed);
        }
    }

    static Refusal constraint(String shown, String member, String message) {
        return Refusal.invalid("1 validation error detected: Value " + shown + " at '" + member
                + "' failed to satisfy constraint: " + message);
    }

    /// Stops at parameters that expressions replaced long ago and that nothing here uses.
    static void noLegacy(Map<String, Boolean> given) {
        given.forEach((parameter, present) -> {
            if (present) {
                throw new UnsupportedOperationException("The sandbox's DynamoDB does not know the legacy parameter "
                        + parameter + "; use the expression that replaced it");
            }
        });
    }
}
