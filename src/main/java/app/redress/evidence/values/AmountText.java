package app.redress.evidence.values;

import org.jspecify.annotations.Nullable;

/// An amount's text split into its sign and what remains without sign and currency.
///
/// A sign or currency anywhere else stays in the body, because the text is then a date or telephone number.
record AmountText(boolean negative, String body) {
    private static final String MINUS = "-△▲";
    /// Longest name of a currency beside an amount.
    private static final int LONGEST = 4;

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

        /// People who claim write 約3万円, about 30,000 yen.
        Peel(String s) {
            this.s = s.startsWith("約") && s.length() > 1 ? s.substring(1).strip() : s;
        }

        AmountText text(AmountStyle style) {
            while (currencyAfter()
                    || trailingMinus(style)
                    || debitAfter()
                    || sign()
                    || currencyBefore()
                    || brackets()) {
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

        /// Statements in India and Britain write 620.00 Dr for money out and 500.00 Cr for money in.
        private boolean debitAfter() {
            int last = s.length() - (s.endsWith(".") ? 3 : 2);
            if (signs > 0 || last < 1 || !isDigit(s.charAt(last - 1)) && s.charAt(last - 1) != ' ') {
                return false;
            }
            boolean debit = s.regionMatches(true, last, "dr", 0, 2);
            return (debit || s.regionMatches(true, last, "cr", 0, 2)) && signed(debit, s.substring(0, last));
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
            String found = nameAt(0, 1);
            if (before != null || found == null) {
                return false;
            }
            before = found;
            s = s.substring(found.length());
            boolean shortened = found.length() == 2 && s.startsWith(".") && Character.isLetter(found.charAt(0));
            s = shortened ? s.substring(1) : s;
            return true;
        }

        /// The name of a currency at one end of a number: all letters up to it, as "R$" must not be taken for "$"; but
        /// behind units such as 万 only the last.
        private @Nullable String nameAt(int end, int step) {
            int i = end;
            while (i >= 0 && i < s.length() && Math.abs(i - end) < LONGEST && !isOther(s.charAt(i))) {
                i += step;
            }
            String name = step > 0 ? s.substring(0, i) : s.substring(i + 1);
            if (name.isEmpty()) {
                return null;
            }
            if (name.length() < s.length() && !CurrencyNames.of(name).isEmpty()) {
                return name;
            }
            for (int from = 1; step < 0 && from < name.length(); from++) {
                String last = name.substring(from);
                if (last.charAt(0) > 127 && !CurrencyNames.of(last).isEmpty()) {
                    return last;
                }
            }
            return null;
        }

        private static boolean isOther(char c) {
            return isDigit(c) || c == ' ' || "+-△▲.,()'".indexOf(c) >= 0;
        }

        private boolean currencyAfter() {
            if (s.isEmpty() || isDigit(s.charAt(s.length() - 1))) {
                return false;
            }
            String found = nameAt(s.length() - 1, -1);
            if (after || found == null) {
                return false;
            }
            after = true;
            s = s.substring(0, s.length() - found.length());
            return true;
        }
    }
}
