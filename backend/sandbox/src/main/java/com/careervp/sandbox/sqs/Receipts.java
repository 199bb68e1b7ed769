package com.careervp.sandbox.sqs;

import java.util.regex.Pattern;

/// The engine's receipt handles: a message's id and that of the receive.
final class Receipts {
    private static final Pattern HANDLE = Pattern.compile("[0-9a-f-]{36}#[0-9a-f-]{36}");

    private Receipts() {}

    /// Whether the engine may have given it, for a message that is there or was.
    static boolean wellFormed(String handle) {
        return HANDLE.matcher(handle).matches();
    }
}
