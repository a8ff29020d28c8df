package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.domain.Transaction.Type;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.mapping.AmountSign;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.values.AmountParser;
import app.redress.evidence.values.AmountStyle;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Determines what a minus sign means in an export: from the balances that must follow from the amounts, otherwise from
/// the usual signs of each type of transaction.
public final class SignDetector {
    /// Share from which a sign is typical of a type of transaction.
    private static final double USUAL = 0.8;
    private static final double SELDOM = 0.2;
    /// Payments outnumber charges: share of minus signs from which the negative rows are the payments.
    private static final double MOSTLY = 0.6;
    /// Share of balance steps that may fit by chance.
    private static final double CHANCE = 0.05;
    /// Minimum number of rows to see a convention.
    private static final int FEW = 3;

    private final SampleTable table;
    private final ValueClassifier look;
    private final Map<ExportColumn, ColumnMatch> used;
    private final Map<ExportColumn, String> constants;
    private final AmountParser amounts;
    private final Signs payments = new Signs();
    private final Signs charges = new Signs();
    private String example = "";

    /// @param style amount style of the file
    public SignDetector(
            SampleTable table,
            ValueClassifier look,
            Map<ExportColumn, ColumnMatch> used,
            Map<ExportColumn, String> constants,
            AmountStyle style) {
        this.table = table;
        this.look = look;
        this.used = used;
        this.constants = constants;
        this.amounts = new AmountParser(4, style, true);
    }

    /// What was found.
    ///
    /// @param shown the convention, if a sampled row or a person shows it
    public record Finding(AmountSign sign, Optional<AmountSign> shown, List<Message> notes, List<Question> questions) {
        static final Finding NOTHING =
                new Finding(AmountSign.REVERSALS_NEGATIVE, Optional.empty(), List.of(), List.of());

        static Finding of(AmountSign sign, Message note) {
            return new Finding(sign, Optional.of(sign), List.of(note), List.of());
        }
    }

    /// Sign counts of one type of transaction, and what the adjacent balances show.
    private static final class Signs {
        private int negative;
        private int positive;
        /// Negative amounts that reduced the balance.
        private int negativeOut;
        private int negativeIn;
        private int positiveOut;
        private int positiveIn;

        void add(long amount, long moved) {
            if (amount < 0) {
                negative++;
                negativeOut += moved < 0 ? 1 : 0;
                negativeIn += moved > 0 ? 1 : 0;
            } else {
                positive++;
                positiveOut += moved < 0 ? 1 : 0;
                positiveIn += moved > 0 ? 1 : 0;
            }
        }

        int total() {
            return negative + positive;
        }

        double negativeShare() {
            return total() == 0 ? 0 : (double) negative / total();
        }
    }

    public Finding find(MappingProfile mapping) {
        ColumnMatch amount = used.get(ExportColumn.AMOUNT);
        Optional<AmountSign> said = mapping.said("amount.sign").flatMap(AmountSign::of);
        if (said.isPresent()) {
            return new Finding(said.get(), Optional.of(said.get()), List.of(), List.of());
        }
        if (amount == null && used.containsKey(ExportColumn.AMOUNT_OUT)) {
            return ofOutgoing(used.get(ExportColumn.AMOUNT_OUT).position());
        }
        boolean bySign = MappingProfile.SIGN.equals(constants.get(ExportColumn.TYPE));
        if (amount == null || !bySign && !used.containsKey(ExportColumn.TYPE)) {
            return Finding.NOTHING;
        }
        count(amount.position(), bySign);
        return bySign ? untyped() : typed();
    }

    /// A column of money out whose amounts nearly all have a minus does not hold refunds only.
    private Finding ofOutgoing(int out) {
        for (SampleRow row : table.rows()) {
            Long value = read(row.cell(out));
            if (value != null && value != 0) {
                payments.add(value, 0);
            }
        }
        return payments.total() > 0 && payments.negativeShare() >= USUAL
                ? Finding.of(AmountSign.PAYMENTS_NEGATIVE, FieldWords.PAYMENTS_NEGATIVE)
                : Finding.NOTHING;
    }

    private void count(int amount, boolean bySign) {
        List<Long> moved = new BalanceSteps(table, used, amounts).moved();
        for (int i = 0; i < table.rows().size(); i++) {
            SampleRow row = table.rows().get(i);
            Long value = read(row.cell(amount));
            Type type = bySign ? Type.PAYMENT : typeOf(row);
            if (value == null || value == 0 || type == null) {
                continue;
            }
            if (type.isSpend() || type == Type.FEE) {
                payments.add(value, moved.get(i));
                example = value < 0 && example.isEmpty() ? row.cell(amount) : example;
            } else if (type == Type.CHARGE || type == Type.TRANSFER_IN) {
                charges.add(value, moved.get(i));
            }
        }
    }

    private @Nullable Type typeOf(SampleRow row) {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        return type == null ? null : look.type(row.cell(type.position())).orElse(null);
    }

    private @Nullable Long read(String text) {
        try {
            return look.isNothing(text) ? null : (Long) amounts.parse(ExportColumn.AMOUNT, text);
        } catch (BadValue e) {
            return null;
        }
    }

    private Finding untyped() {
        int out = payments.negativeOut + payments.positiveIn;
        int in = payments.negativeIn + payments.positiveOut;
        if (in > out && in >= 2) {
            return Finding.of(AmountSign.CHARGES_NEGATIVE, FieldWords.SPENDING_POSITIVE);
        }
        boolean spends = payments.negative >= FEW && payments.negativeShare() >= MOSTLY;
        return out > 0 || spends ? Finding.NOTHING : askDirection();
    }

    /// Asks for the convention: a bank writes spending with a minus, a card issuer without one.
    private Finding askDirection() {
        return new Finding(
                AmountSign.REVERSALS_NEGATIVE, Optional.empty(), List.of(), List.of(FieldWords.direction(example)));
    }

    private Finding typed() {
        if (payments.negative == 0 && charges.negative == 0) {
            return Finding.NOTHING;
        }
        Finding balances = byBalances();
        return balances.shown().isPresent() ? balances : byHabit();
    }

    private Finding byBalances() {
        int direction = payments.negativeOut + payments.positiveIn;
        int undone = payments.negativeIn;
        if (bothWays(payments.negativeOut, payments.positiveOut)) {
            // payments with a minus and without one took money out: the program changed in between
            return payments.negativeIn + payments.positiveIn == 0
                    ? Finding.of(AmountSign.AMOUNTS_POSITIVE, FieldWords.SIGN_SAYS_NOTHING)
                    : Finding.NOTHING;
        }
        if (direction > 0 && undone == 0 && payments.negativeOut > 0) {
            return charges.negativeIn > charges.negativeOut
                    ? Finding.of(AmountSign.AMOUNTS_POSITIVE, FieldWords.SIGN_SAYS_NOTHING)
                    : Finding.of(AmountSign.PAYMENTS_NEGATIVE, FieldWords.PAYMENTS_NEGATIVE_BALANCES);
        }
        if (charges.negativeIn > 0 && charges.negativeOut == 0 && payments.negativeOut == 0) {
            return Finding.of(AmountSign.CHARGES_NEGATIVE, FieldWords.CHARGES_NEGATIVE);
        }
        boolean told = undone > 0 && direction == 0 || payments.negative == 0 && charges.negativeOut > 0;
        return told ? Finding.of(AmountSign.REVERSALS_NEGATIVE, FieldWords.REVERSALS_NEGATIVE) : Finding.NOTHING;
    }

    /// Whether both signs moved the balance the same way, more often than by chance.
    private static boolean bothWays(int negative, int positive) {
        int rarer = Math.min(negative, positive);
        return rarer >= 2 && rarer >= CHANCE * (negative + positive);
    }

    private Finding byHabit() {
        boolean paid = payments.negativeShare() >= USUAL;
        boolean charged = charges.negativeShare() >= USUAL;
        // a minus on both cannot indicate the direction
        boolean both = payments.negative > 0 && charges.negative > 0;
        boolean some = both && (payments.positive > 0 && charged || payments.total() < FEW && charges.positive > 0);
        if (paid && payments.total() >= FEW && !charged) {
            return Finding.of(AmountSign.PAYMENTS_NEGATIVE, FieldWords.PAYMENTS_NEGATIVE);
        }
        if (paid && payments.positive == 0 && charged) {
            return ask();
        }
        if (charged && charges.total() >= FEW && payments.negativeShare() <= SELDOM) {
            return Finding.of(AmountSign.CHARGES_NEGATIVE, FieldWords.CHARGES_NEGATIVE);
        }
        boolean seldom = payments.negativeShare() <= SELDOM && !charged;
        boolean onlyCharges = payments.total() == 0 && charges.positive > 0;
        return seldom && payments.total() > 0 || some || onlyCharges
                ? Finding.of(AmountSign.REVERSALS_NEGATIVE, FieldWords.REVERSALS_NEGATIVE)
                : ask();
    }

    private Finding ask() {
        String shown = example.isEmpty() ? "-" : example;
        return new Finding(
                AmountSign.REVERSALS_NEGATIVE,
                Optional.empty(),
                List.of(),
                List.of(FieldWords.sign(shown, payments.negative, payments.total())));
    }

    /// How each row changed the stated balance.
    public static final class BalanceSteps {
        private final SampleTable table;
        private final Map<ExportColumn, ColumnMatch> used;
        private final AmountParser amounts;

        public BalanceSteps(SampleTable table, Map<ExportColumn, ColumnMatch> used, AmountParser amounts) {
            this.table = table;
            this.used = used;
            this.amounts = amounts;
        }

        /// The change of the balance by row; 0 where unknown or where it does not match the amount.
        public List<Long> moved() {
            int rows = table.rows().size();
            Long[] forward = new Long[rows];
            Long[] backward = new Long[rows];
            java.util.Arrays.fill(forward, 0L);
            java.util.Arrays.fill(backward, 0L);
            if (used.containsKey(ExportColumn.BALANCE_AFTER)) {
                Map<String, Integer> last = new HashMap<>();
                for (int i = 0; i < rows; i++) {
                    Integer before = last.put(account(i), i);
                    if (before != null && balance(i) != null && balance(before) != null) {
                        forward[i] = fitting(i, before);
                        backward[before] = fitting(before, i);
                    }
                }
            }
            // in some files the newest row comes first
            return List.of(fits(forward) >= fits(backward) ? forward : backward);
        }

        private static long fits(Long[] steps) {
            return java.util.Arrays.stream(steps).filter(step -> step != 0).count();
        }

        private String account(int row) {
            ColumnMatch account = used.get(ExportColumn.ACCOUNT_ID);
            return account == null ? "" : table.rows().get(row).cell(account.position());
        }

        private @Nullable Long balance(int row) {
            return number(row, ExportColumn.BALANCE_AFTER);
        }

        private long fitting(int row, int before) {
            Long now = balance(row);
            Long then = balance(before);
            Long amount = number(row, ExportColumn.AMOUNT);
            if (now == null || then == null || amount == null || Math.abs(now - then) != Math.abs(amount)) {
                return 0;
            }
            return now - then;
        }

        private @Nullable Long number(int row, ExportColumn column) {
            ColumnMatch where = used.get(column);
            if (where == null) {
                return null;
            }
            try {
                return amounts.parse(column, table.rows().get(row).cell(where.position()));
            } catch (BadValue e) {
                return null;
            }
        }
    }
}
