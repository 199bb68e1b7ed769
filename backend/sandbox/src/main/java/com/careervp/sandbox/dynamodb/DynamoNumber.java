package com.careervp.sandbox.dynamodb;

import java.math.BigDecimal;

/// Numbers as DynamoDB knows them: up to 38 significant digits, magnitude 1E-130 to 9.99…E+125, no difference between
/// `1`, `1.0` and `1e0`.
/// [Source](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html)
final class DynamoNumber {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    private static final int EXPONENT_BIAS = 1_000;
    private static final byte NEGATIVE = 1;
    private static final byte ZERO = 2;
    private static final byte POSITIVE = 3;

    private DynamoNumber() {}

    /// @throws Refusal where the text is no number or out of range
    static BigDecimal parse(String text) {
        if (text.isEmpty()) {
            throw Refusal.invalid("The parameter cannot be converted to a numeric value");
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("The parameter cannot be converted to a numeric value: " + text, notANumber);
        }
        return inRange(value);
    }

    /// The stored form: plain digits without superfluous zeros.
    static String canonical(String text) {
        if (isCanonicalInteger(text)) {
            return text;
        }
        return format(parse(text));
    }

    static String format(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static BigDecimal add(BigDecimal left, BigDecimal right) {
        return inRange(left.add(right));
    }

    static BigDecimal subtract(BigDecimal left, BigDecimal right) {
        return inRange(left.subtract(right));
    }

    /// Bytes that sort as the numbers do: sign, exponent, then two digits a byte; complemented where negative.
    static byte[] sortable(BigDecimal value) {
        if (value.signum() == 0) {
            return new byte[] {ZERO};
        }
        BigDecimal stripped = value.abs().stripTrailingZeros();
        String digits = stripped.unscaledValue().toString();
        int exponent = stripped.precision() - stripped.scale() + EXPONENT_BIAS;
        int pairs = (digits.length() + 1) / 2;
        boolean negative = value.signum() < 0;
        byte[] bytes = new byte[3 + pairs + (negative ? 1 : 0)];
        bytes[0] = negative ? NEGATIVE : POSITIVE;
        int mask = negative ? 0xFF : 0;
        bytes[1] = (byte) ((exponent >> 8) ^ mask);
        bytes[2] = (byte) (exponent ^ mask);
        for (int pair = 0; pair < pairs; pair++) {
            int high = digits.charAt(2 * pair) - '0';
            int low = 2 * pair + 1 < digits.length() ? digits.charAt(2 * pair + 1) - '0' : 0;
            bytes[3 + pair] = (byte) ((10 * high + low + 1) ^ mask);
        }
        if (negative) {
            // of two negative numbers with equal leading digits the shorter one is the larger
            bytes[bytes.length - 1] = (byte) 0xFF;
        }
        return bytes;
    }

    /// Bytes that AWS counts for a number: about one for two digits, plus one, plus one for a minus sign.
    static int size(String canonical) {
        BigDecimal value = new BigDecimal(canonical).stripTrailingZeros();
        return value.signum() == 0 ? 1 : (value.precision() + 1) / 2 + 1 + (value.signum() < 0 ? 1 : 0);
    }

    private static boolean isCanonicalInteger(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_DIGITS || (text.charAt(0) == '0' && length > 1)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal inRange(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            throw Refusal.invalid(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < MIN_EXPONENT) {
            throw Refusal.invalid(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (stripped.precision() > MAX_DIGITS) {
            throw Refusal.invalid("Attempting to store more than 38 significant digits in a Number");
        }
        return stripped;
    }
}
