package com.careervp.sandbox.lambda;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A function, and where given one of its versions or aliases, however the caller spelled it: name, `name:qualifier`,
/// partial or whole ARN.
record FunctionReference(String name, @Nullable String qualifierOrNull) {
    private static final Pattern SPELLINGS = Pattern.compile(
            "(?:arn:[a-z-]+:lambda:[a-z0-9-]+:)?(?:\\d{12}:)?(?:function:)?([A-Za-z0-9_-]+)(?::(\\$LATEST|[A-Za-z0-9_-]+))?");

    /// @param explicitQualifier a qualifier given beside the name; it must agree with one inside the name
    static FunctionReference parse(String text, @Nullable String explicitQualifier) {
        Matcher matcher = SPELLINGS.matcher(text);
        if (!matcher.matches()) {
            throw LambdaErrors.validation("Value '" + text
                    + "' at 'functionName' failed to satisfy constraint: Member must be a function name or ARN");
        }
        String inside = matcher.group(2);
        if (inside != null && explicitQualifier != null && !inside.equals(explicitQualifier)) {
            throw LambdaErrors.invalidParameter(
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return new FunctionReference(matcher.group(1), inside == null ? explicitQualifier : inside);
    }

    Optional<String> qualifier() {
        return Optional.ofNullable(qualifierOrNull);
    }
}
