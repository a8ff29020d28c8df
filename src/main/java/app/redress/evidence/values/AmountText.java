package app.redress.evidence.values;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An amount's text split into its sign and what remains without sign and currency.
///
/// A sign or currency anywhere else stays in the body, because the text is then a date or telephone number.
record AmountText(boolean negative, String body) {
    private static final String MINUS = "-△▲";
    private static final List<String> BEFORE = List.of(
            "¥", "\\", "€", "$", "£", "₹", "₩", "金", "JPY", "EUR", "USD", "GBP", "CHF", "INR", "KRW", "CNY", "YEN");
    private static final List<String> AFTER = List.of(
            "円也", "円", "圓", "€", "$", "£", "₹", "₩", "JPY", "EUR", "USD", "GBP", "CHF", "INR", "KRW", "CNY", "YEN");

    /// Splits a folded text.
    static AmountText of(String folded, AmountStyle style) {
        return new Peel(folded).text(style);
    }

    /// The text between two positions that move inwards.
    private static final class Peel {
        private String s;
        private int signs;
        private boolean negative;
        private @Nullable String before;
        private boolean after;

        Peel(String s) {
            this.s = s;
        }

        AmountText text(AmountStyle style) {
            while (currencyAfter() || trailingMinus(style) || sign() || currencyBefore() || brackets()) {
                s = s.strip();
            }
            return new AmountText(negative, s);
        }

        private boolean sign() {
            if (signs > 0 || s.length() < 2 || (MINUS + "+").indexOf(s.charAt(0)) < 0) {
                return false;
            }
            return signed(s.charAt(0) != '+', s.substring(1));
        }

        private boolean brackets() {
            if (signs > 0 || s.length() < 3 || !s.startsWith("(") || !s.endsWith(")")) {
                return false;
            }
            return signed(true, s.substring(1, s.length() - 1));
        }

        /// Accounting systems write 90,000- for minus; after a yen sign or a bare decimal mark the hyphen only closes
        /// the figure (¥90,000- on receipts, 90.- in Switzerland).
        private boolean trailingMinus(AmountStyle style) {
            int last = s.length() - 1;
            if (signs > 0 || last < 1 || s.charAt(last) != '-') {
                return false;
            }
            String rest = s.substring(0, last);
            if (rest.charAt(last - 1) == style.mark()) {
                return signed(false, rest.substring(0, last - 1));
            }
            boolean closing = yenBefore(rest);
            return signed(!closing, rest);
        }

        private boolean yenBefore(String rest) {
            return rest.startsWith("¥") || rest.startsWith("\\") || "¥".equals(before) || "\\".equals(before);
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private boolean signed(boolean minus, String rest) {
            signs++;
            negative = minus;
            s = rest;
            return true;
        }

        private boolean currencyBefore() {
            if (s.isEmpty() || isDigit(s.charAt(0))) {
                return false;
            }
            String upper = s.toUpperCase(Locale.ROOT);
            String found = BEFORE.stream().filter(upper::startsWith).findFirst().orElse(null);
            if (before != null || found == null || found.length() == s.length()) {
                return false;
            }
            before = found;
            s = s.substring(found.length());
            return true;
        }

        private boolean currencyAfter() {
            if (s.isEmpty() || isDigit(s.charAt(s.length() - 1))) {
                return false;
            }
            String upper = s.toUpperCase(Locale.ROOT);
            String found = AFTER.stream().filter(upper::endsWith).findFirst().orElse(null);
            if (after || found == null || found.length() == s.length()) {
                return false;
            }
            after = true;
            s = s.substring(0, s.length() - found.length());
            return true;
        }
    }
}
