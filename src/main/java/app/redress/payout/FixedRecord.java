package app.redress.payout;

import app.redress.domain.Message;

/// Builds a line of fixed-width columns. A value that does not fit is refused with its field name.
final class FixedRecord {
    private final StringBuilder line = new StringBuilder();

    /// A number, right-aligned, padded with zeros.
    FixedRecord number(String field, long value, int width) {
        return digits(field, Long.toString(value), width);
    }

    /// A numeric identifier, right-aligned, padded with zeros.
    FixedRecord digits(String field, String value, int width) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new FieldRefused(Message.of("payout.notDigits", field, value));
        }
        refuseLonger(field, value, width);
        line.repeat('0', width - value.length()).append(value);
        return this;
    }

    /// Text, left-aligned, padded with spaces.
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

    /// A constant of the layout.
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
