package app.redress.evidence.detect;

import app.redress.evidence.vocabulary.ExportColumn;

/// How well the values of a column agree with one of our columns, whatever its header says.
///
/// @param agree from 0 to 1
/// @param words the strongest observation
record ColumnFit(double agree, String words) {
    private static final double TEXT = 0.8;
    private static final int FEW = 12;

    static ColumnFit of(ExportColumn column, ColumnTraits t) {
        return switch (column) {
            case OCCURRED_AT, REGISTERED_AT, FROZEN_AT, CLAIMED_AT, AT, PAID_AT -> times(column, t);
            case OCCURRED_ON -> share(t.share(ValueTrait.DAY_ONLY), "days");
            case AMOUNT, AMOUNT_OUT, AMOUNT_IN, BALANCE_AFTER, BALANCE_BEFORE, QUANTITY -> amounts(t);
            case TRANSACTION_ID, RELATED_TRANSACTION_ID -> transactionIds(column, t);
            case ACCOUNT_ID -> ids(t);
            case TYPE -> words(t, ValueTrait.TYPE, "types");
            case STATUS ->
                words(
                        t,
                        t.share(ValueTrait.PAYOUT) > t.share(ValueTrait.STATUS) ? ValueTrait.PAYOUT : ValueTrait.STATUS,
                        "states");
            case METHOD -> words(t, ValueTrait.METHOD, "methods");
            case CHANNEL -> text(t);
            case CONTROL -> words(t, ValueTrait.CONTROL, "measures");
            case EVENT -> events(t);
            case RESULT -> share(Math.max(t.share(ValueTrait.RESULT), t.share(ValueTrait.HTTP_STATUS)), "results");
            case IP -> share(t.share(ValueTrait.ADDRESS), "addresses");
            case COUNTRY -> share(t.share(ValueTrait.COUNTRY), "countries");
            case USER_AGENT -> agents(t);
            case DEVICE_ID -> devices(t);
            case CARD_LINKED -> share(t.share(ValueTrait.YES_NO), "yes or no");
            case STORE_ID,
                    STORE_NAME,
                    PREFECTURE,
                    ITEM_CATEGORY,
                    ITEM,
                    DETAIL,
                    DISPLAY_NAME,
                    CONTACT,
                    NOTE,
                    TRANSACTION_IDS,
                    BATCH_ID -> text(t);
        };
    }

    /// Whether the values of a column can speak for a meaning, or merely not against it.
    static boolean tells(ExportColumn column) {
        return switch (column) {
            case STORE_ID,
                    STORE_NAME,
                    PREFECTURE,
                    ITEM_CATEGORY,
                    ITEM,
                    DETAIL,
                    DISPLAY_NAME,
                    CONTACT,
                    NOTE,
                    CHANNEL,
                    TRANSACTION_IDS,
                    BATCH_ID,
                    QUANTITY,
                    DEVICE_ID,
                    RELATED_TRANSACTION_ID -> false;
            default -> true;
        };
    }

    private static ColumnFit times(ExportColumn column, ColumnTraits t) {
        double ofDay = column == ExportColumn.OCCURRED_AT ? t.share(ValueTrait.TIME_OF_DAY) / 2 : 0;
        return share(t.share(ValueTrait.TIME) + t.share(ValueTrait.BARE_TIME) + ofDay, "times");
    }

    private static ColumnFit amounts(ColumnTraits t) {
        double counting = t.isSequence() && t.values() >= 5 ? 0.5 : 1;
        double days = t.share(ValueTrait.TIME) + t.share(ValueTrait.LEADING_ZERO);
        return share(Math.max(0, t.share(ValueTrait.AMOUNT) - days) * counting, "amounts");
    }

    private static double idLike(ColumnTraits t) {
        double against = Math.max(
                Math.max(t.share(ValueTrait.TIME), t.share(ValueTrait.FRACTION)),
                Math.max(t.share(ValueTrait.TRUE_FALSE), t.share(ValueTrait.TIME_OF_DAY)));
        double address = Math.max(t.share(ValueTrait.ADDRESS), t.share(ValueTrait.REQUEST));
        return Math.max(0, 1 - against - address);
    }

    private static ColumnFit transactionIds(ExportColumn column, ColumnTraits t) {
        double unlike = column == ExportColumn.TRANSACTION_ID && t.values() >= 5 ? 0.35 + 0.65 * t.variety() : 1;
        double id = idLike(t) * unlike;
        return new ColumnFit(id, t.variety() > 0.99 ? "no value comes twice" : "some values come again");
    }

    private static ColumnFit ids(ColumnTraits t) {
        double shared = t.share(ValueTrait.SHARED_ACCOUNT);
        if (shared > 0.2) {
            return new ColumnFit(1, percent(shared) + " of the values are accounts of another file");
        }
        return new ColumnFit(
                idLike(t), t.variety() < 0.9 ? "values come again, as accounts do" : "values look like ids");
    }

    private static ColumnFit words(ColumnTraits t, ValueTrait known, String what) {
        boolean choice = t.distinct() <= Math.max(FEW, t.values() / 20)
                && t.share(ValueTrait.TIME) + t.share(ValueTrait.ADDRESS) + t.share(ValueTrait.FRACTION) < 0.1;
        double numbers = t.share(ValueTrait.AMOUNT);
        double foreign = choice ? numbers > 0.5 ? 0.35 : 0.6 : 0.1;
        double share = t.share(known);
        return share >= foreign ? share(share, "known " + what) : new ColumnFit(foreign, "few different words");
    }

    private static ColumnFit events(ColumnTraits t) {
        double requests = t.share(ValueTrait.REQUEST);
        return requests > 0.5 ? share(requests, "requests") : words(t, ValueTrait.EVENT, "events");
    }

    private static ColumnFit agents(ColumnTraits t) {
        double agents = t.share(ValueTrait.AGENT);
        double other = t.share(ValueTrait.AMOUNT) + t.share(ValueTrait.TIME) + t.share(ValueTrait.ADDRESS);
        return agents >= 0.6 ? share(agents, "user agents") : new ColumnFit(Math.max(0, 0.6 - other), "texts");
    }

    /// Kinds of devices are no ids of devices: many people share a "mobile".
    private static ColumnFit devices(ColumnTraits t) {
        boolean kinds = t.share(ValueTrait.DIGIT) < 0.3 || t.values() >= 50 && t.distinct() <= 6;
        return new ColumnFit(kinds ? 0.1 : idLike(t) * TEXT, kinds ? "kinds of devices, not ids" : "codes");
    }

    private static ColumnFit text(ColumnTraits t) {
        return new ColumnFit(TEXT * (1 - t.share(ValueTrait.TIME)), "texts");
    }

    private static ColumnFit share(double share, String what) {
        double bounded = Math.clamp(share, 0, 1);
        return new ColumnFit(bounded, percent(bounded) + " of the values are " + what);
    }

    private static String percent(double share) {
        return share > 0 && share < 0.01 ? "under 1 %" : (int) Math.floor(share * 100 + 1e-9) + " %";
    }
}
