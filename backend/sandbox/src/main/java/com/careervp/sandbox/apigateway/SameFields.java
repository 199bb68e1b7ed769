package com.careervp.sandbox.apigateway;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/// Several responses have the fields of another type.
final class SameFields {
    private SameFields() {}

    /// Copies the fields that both have.
    ///
    /// @param into the builder of the response
    static <B extends SdkPojo> B copy(SdkPojo from, B into) {
        for (SdkField<?> field : from.sdkFields()) {
            for (SdkField<?> target : into.sdkFields()) {
                if (target.memberName().equals(field.memberName())) {
                    target.set(into, field.getValueOrDefault(from));
                }
            }
        }
        return into;
    }
}
