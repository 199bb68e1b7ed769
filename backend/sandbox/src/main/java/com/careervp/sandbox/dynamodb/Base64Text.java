package com.careervp.sandbox.dynamodb;

import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;

/// Binary values as they stand on the wire and in error messages.
final class Base64Text {
    private Base64Text() {}

    static String of(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
