package com.careervp.sandbox.dynamodb;

/// Strings in the order and the size of their UTF-8 bytes, without making the bytes.
final class Utf8 {
    private Utf8() {}

    static int length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes += 1;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    /// Code point order, which is the order of the UTF-8 bytes.
    static int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogateLeft = Character.isSurrogate(a);
                boolean surrogateRight = Character.isSurrogate(b);
                if (surrogateLeft != surrogateRight) {
                    // a surrogate stands for a code point above every other char
                    return surrogateLeft ? 1 : -1;
                }
                return Character.compare(a, b);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
