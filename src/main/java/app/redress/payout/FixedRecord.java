package app.redress.payout;

import app.redress.domain.Message;

/// A line of fixed columns in the making. What does not fit is refused with the name of its field.
final class FixedRecord {
    private final StringBuilder line = new StringBuilder();

    /// Digits, right, with zeros before them.
    FixedRecord number(String field, long value, int width) {
        return digits(field, Long.toString(value), width);
    }

    /// The same for a number that is a name.
    FixedRecord digits(String field, String value, int width) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new FieldRefused(Message.of("payout.notDigits", field, value));
        }
        refuseLonger(field, value, width);
        line.repeat('0', width - value.length()).append(value);
        return this;
    }

    /// Text, left, with spaces after it.
    FixedRecord text(String field, String value, int width) {
        refuseLonger(field, value, width);
        line.append(value).repeat(' ', width - value.length());
        return this;
    }

    private static void refuseLonger(String field, String value, int width) {
        if (value.length() > width) {
            throw new FieldRefused(Message.of("payout.tooLong", field, value, value.length(), width));
        }
    }

    FixedRecord blank(int width) {
        line.repeat(' ', width);
        return this;
    }

    /// What layouts fix themselves.
    FixedRecord fixed(String value) {
        line.append(value);
        return this;
    }

    String of(int length) {
        if (line.length() != length) {
            throw new IllegalStateException("a record of " + line.length() + " columns: " + line);
        }
        return line.toString();
    }
}
