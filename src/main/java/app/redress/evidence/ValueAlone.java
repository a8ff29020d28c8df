package app.redress.evidence;

/// How well a column can be told by its values alone, without a header that helps.
final class ValueAlone {
    private static final double NEARLY_ALL = 0.95;

    private ValueAlone() {}

    /// Whether the values are so telling that even a column that is only wished for is taken by them.
    static boolean tells(Column column) {
        return column == Column.IP || column == Column.COUNTRY || column == Column.USER_AGENT;
    }

    static double score(Column column, ColumnTraits t, boolean needed) {
        return switch (column) {
            case IP -> telling(t, Trait.ADDRESS, 0.5);
            case USER_AGENT -> telling(t, Trait.AGENT, 0.5);
            case COUNTRY -> t.distinct() > 1 ? telling(t, Trait.COUNTRY, 0.45) : 0;
            case OCCURRED_AT, CLAIMED_AT, AT -> needed ? telling(t, Trait.TIME, 0.5) : 0;
            case TYPE -> telling(t, Trait.TYPE, 0.48) * words(t);
            case EVENT -> Math.max(telling(t, Trait.EVENT, 0.48) * words(t), telling(t, Trait.REQUEST, 0.48));
            case CONTROL -> telling(t, Trait.CONTROL, 0.48);
            case AMOUNT -> needed ? amount(t) : 0;
            case TRANSACTION_ID -> transactionId(t);
            case ACCOUNT_ID -> account(t);
            case RESULT -> telling(t, Trait.RESULT, 0.44) * words(t);
            case STATUS -> telling(t, Trait.STATUS, 0.43) * words(t);
            default -> 0;
        };
    }

    private static double telling(ColumnTraits t, Trait trait, double most) {
        return t.share(trait) >= NEARLY_ALL ? most : 0;
    }

    private static double words(ColumnTraits t) {
        return t.share(Trait.AMOUNT) > 0.1 || t.share(Trait.YES_NO) > 0.5 ? 0 : 1;
    }

    private static double amount(ColumnTraits t) {
        boolean other = t.isSequence()
                || t.share(Trait.BARE_TIME) > 0.5
                || t.has(Trait.LEADING_ZERO)
                || t.share(Trait.YES_NO) > 0.9
                || t.share(Trait.SHARED_ACCOUNT) > 0.2;
        return other ? 0 : telling(t, Trait.AMOUNT, 0.4);
    }

    private static boolean codes(ColumnTraits t) {
        return t.share(Trait.CODE) >= NEARLY_ALL
                && t.share(Trait.DIGIT) >= NEARLY_ALL
                && t.share(Trait.TIME) + t.share(Trait.BARE_TIME) + t.share(Trait.ADDRESS) < 0.1
                && t.share(Trait.TIME_OF_DAY) + t.share(Trait.FRACTION) + t.share(Trait.AGENT) < 0.1;
    }

    private static double transactionId(ColumnTraits t) {
        boolean once = t.variety() > 0.99 && t.values() >= 5;
        boolean shared = t.share(Trait.SHARED_ACCOUNT) > 0.2;
        return once && !shared && codes(t)
                ? t.share(Trait.AMOUNT) > 0.9 && !t.has(Trait.LEADING_ZERO) ? 0.32 : 0.42
                : 0;
    }

    private static double account(ColumnTraits t) {
        if (t.share(Trait.SHARED_ACCOUNT) > 0.2) {
            return 0.7;
        }
        boolean numbers = t.share(Trait.AMOUNT) > 0.5 && !t.has(Trait.LEADING_ZERO);
        boolean again = t.variety() < 0.95 && t.distinct() > 1;
        return again && !numbers && !t.isSequence() && codes(t) ? 0.38 : 0;
    }
}
