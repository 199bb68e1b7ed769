package com.careervp.console.core.environment;

/// Who acts; written into every audit entry.
///
/// @param name the IAM principal on AWS, the local user's name in the sandbox
public record Operator(String name) {
    public Operator {
        if (name.isBlank()) {
            throw new IllegalArgumentException("operator name is blank, expected a person or principal");
        }
    }
}
