package com.careervp.sandbox.cloudformation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rule for names of stacks and change sets (API reference, CreateStack: StackName).
final class StackNames {
    private static final Pattern RULE = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]{0,127}");

    private StackNames() {}

    static String checked(@Nullable String name) {
        if (name == null || !RULE.matcher(name).matches()) {
            throw CloudFormationErrors.validation("1 validation error detected: Value '" + name
                    + "' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                    + RULE.pattern());
        }
        return name;
    }
}
