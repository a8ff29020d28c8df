package app.redress.evidence.detect.columns;

import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;

/// Scores a column by its values alone, for tables without a helpful header.
final class HeaderlessFit {
    private static final double NEARLY_ALL = 0.95;

    private HeaderlessFit() {}

    /// Whether values identify this column well enough to assign it even when it is only optional.
    static boolean tells(ExportColumn column) {
        return column == ExportColumn.IP || column == ExportColumn.COUNTRY || column == ExportColumn.USER_AGENT;
    }

    static double score(ExportColumn column, ColumnTraits t, boolean needed) {
        return switch (column) {
            case IP -> telling(t, ValueTrait.ADDRESS, 0.5);
            case USER_AGENT -> telling(t, ValueTrait.AGENT, 0.5);
            case COUNTRY -> t.distinct() > 1 ? telling(t, ValueTrait.COUNTRY, 0.45) : 0;
            case OCCURRED_AT, CLAIMED_AT, AT ->
                needed ? Math.max(telling(t, ValueTrait.TIME, 0.5), writtenTogether(t)) : 0;
            case TYPE -> telling(t, ValueTrait.TYPE, 0.48) * words(t);
            case EVENT -> Math.max(telling(t, ValueTrait.EVENT, 0.48) * words(t), telling(t, ValueTrait.REQUEST, 0.48));
            case CONTROL -> telling(t, ValueTrait.CONTROL, 0.48);
            case AMOUNT -> needed ? amount(t) : 0;
            case TRANSACTION_ID -> transactionId(t);
            case ACCOUNT_ID -> account(t);
            case METHOD -> telling(t, ValueTrait.METHOD, 0.42) * words(t);
            case RESULT -> telling(t, ValueTrait.RESULT, 0.44) * words(t);
            case STATUS -> telling(t, ValueTrait.STATUS, 0.43) * words(t);
            default -> 0;
        };
    }

    private static double telling(ColumnTraits t, ValueTrait trait, double most) {
        return t.share(trait) >= NEARLY_ALL ? most : 0;
    }

    /// 20240304094442, which is hardly anything but a time.
    private static double writtenTogether(ColumnTraits t) {
        return t.texts().allMatch(text -> text.length() == 14) ? telling(t, ValueTrait.BARE_TIME, 0.49) : 0;
    }

    private static double words(ColumnTraits t) {
        return t.share(ValueTrait.AMOUNT) > 0.1 || t.share(ValueTrait.YES_NO) > 0.5 ? 0 : 1;
    }

    private static double amount(ColumnTraits t) {
        boolean other = t.isSequence()
                || t.share(ValueTrait.BARE_TIME) > 0.5
                || t.has(ValueTrait.LEADING_ZERO)
                || t.share(ValueTrait.YES_NO) > 0.9
                || t.share(ValueTrait.SHARED_ACCOUNT) > 0.2;
        return other ? 0 : telling(t, ValueTrait.AMOUNT, 0.4);
    }

    private static boolean codes(ColumnTraits t) {
        return t.share(ValueTrait.CODE) >= NEARLY_ALL
                && t.share(ValueTrait.DIGIT) >= NEARLY_ALL
                && t.share(ValueTrait.TIME) + t.share(ValueTrait.BARE_TIME) + t.share(ValueTrait.ADDRESS) < 0.1
                && t.share(ValueTrait.TIME_OF_DAY) + t.share(ValueTrait.FRACTION) + t.share(ValueTrait.AGENT) < 0.1;
    }

    private static double transactionId(ColumnTraits t) {
        boolean once = t.variety() > 0.99 && t.values() >= 5;
        boolean shared = t.share(ValueTrait.SHARED_ACCOUNT) > 0.2;
        return once && !shared && codes(t)
                ? t.share(ValueTrait.AMOUNT) > 0.9 && !t.has(ValueTrait.LEADING_ZERO) ? 0.32 : 0.42
                : 0;
    }

    private static double account(ColumnTraits t) {
        if (t.share(ValueTrait.SHARED_ACCOUNT) > 0.2) {
            return 0.7;
        }
        boolean numbers = t.share(ValueTrait.AMOUNT) > 0.5 && !t.has(ValueTrait.LEADING_ZERO);
        boolean again = t.variety() < 0.95 && t.distinct() > 1;
        return again && !numbers && !t.isSequence() && codes(t) ? 0.38 : 0;
    }
}
