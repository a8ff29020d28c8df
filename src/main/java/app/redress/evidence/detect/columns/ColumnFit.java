package app.redress.evidence.detect.columns;

import app.redress.domain.Message;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;

/// How well a column's values fit one of our columns, regardless of its header.
///
/// @param agree share that fits, from 0 to 1
/// @param words the strongest observation, for people
record ColumnFit(double agree, Message words) {
    private static final double TEXT = 0.8;
    private static final int FEW = 12;

    static ColumnFit of(ExportColumn column, ColumnTraits t) {
        return switch (column) {
            case OCCURRED_AT, REGISTERED_AT, FROZEN_AT, UNFROZEN_AT, CLAIMED_AT, AT, PAID_AT -> times(column, t);
            case OCCURRED_ON -> share(t.share(ValueTrait.DAY_ONLY), Message.of("fit.days"));
            case AMOUNT, AMOUNT_OUT, AMOUNT_IN, BALANCE_AFTER, BALANCE_BEFORE, FEE, REFUNDED, QUANTITY -> amounts(t);
            case TRANSACTION_ID, RELATED_TRANSACTION_ID -> transactionIds(column, t);
            case ACCOUNT_ID -> ids(t);
            case COUNTERPARTY -> text(t);
            case TYPE -> words(t, ValueTrait.TYPE, Message.of("fit.types"));
            case STATUS ->
                words(
                        t,
                        t.share(ValueTrait.PAYOUT) > t.share(ValueTrait.STATUS) ? ValueTrait.PAYOUT : ValueTrait.STATUS,
                        Message.of("fit.states"));
            case METHOD -> words(t, ValueTrait.METHOD, Message.of("fit.methods"));
            case CHANNEL -> text(t);
            case CONTROL -> words(t, ValueTrait.CONTROL, Message.of("fit.measures"));
            case EVENT -> events(t);
            case RESULT ->
                share(Math.max(t.share(ValueTrait.RESULT), t.share(ValueTrait.HTTP_STATUS)), Message.of("fit.results"));
            case IP -> share(t.share(ValueTrait.ADDRESS), Message.of("fit.addresses"));
            case COUNTRY -> share(t.share(ValueTrait.COUNTRY), Message.of("fit.countries"));
            case USER_AGENT -> agents(t);
            case DEVICE_ID -> devices(t);
            case CANCELLED -> flags(t);
            case CARD_LINKED -> share(t.share(ValueTrait.YES_NO), Message.of("fit.yesNo"));
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

    /// Whether values can identify this column, or merely contradict it.
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
                    COUNTERPARTY,
                    FEE,
                    CANCELLED,
                    REFUNDED,
                    RELATED_TRANSACTION_ID -> false;
            default -> true;
        };
    }

    private static ColumnFit times(ExportColumn column, ColumnTraits t) {
        double ofDay = column == ExportColumn.OCCURRED_AT ? t.share(ValueTrait.TIME_OF_DAY) / 2 : 0;
        return share(t.share(ValueTrait.TIME) + t.share(ValueTrait.BARE_TIME) + ofDay, Message.of("fit.times"));
    }

    /// A flag is yes or no, a word for a state, or the time at which something was done.
    private static ColumnFit flags(ColumnTraits t) {
        double said = Math.max(t.share(ValueTrait.YES_NO), t.share(ValueTrait.STATUS));
        return share(Math.max(said, t.share(ValueTrait.TIME)), Message.of("fit.yesNo"));
    }

    private static ColumnFit amounts(ColumnTraits t) {
        double counting = t.isSequence() && t.values() >= 5 ? 0.5 : 1;
        double days = t.share(ValueTrait.TIME) + t.share(ValueTrait.LEADING_ZERO);
        return share(Math.max(0, t.share(ValueTrait.AMOUNT) - days) * counting, Message.of("fit.amounts"));
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
        return new ColumnFit(id, t.variety() > 0.99 ? Message.of("fit.unique") : Message.of("fit.repeated"));
    }

    private static ColumnFit ids(ColumnTraits t) {
        double shared = t.share(ValueTrait.SHARED_ACCOUNT);
        if (shared > 0.2) {
            return new ColumnFit(1, Message.of("fit.shared", percent(shared)));
        }
        return new ColumnFit(idLike(t), t.variety() < 0.9 ? Message.of("fit.likeAccounts") : Message.of("fit.likeIds"));
    }

    private static ColumnFit words(ColumnTraits t, ValueTrait known, Message what) {
        boolean choice = t.distinct() <= Math.max(FEW, t.values() / 20)
                && t.share(ValueTrait.TIME) + t.share(ValueTrait.ADDRESS) + t.share(ValueTrait.FRACTION) < 0.1;
        double numbers = t.share(ValueTrait.AMOUNT);
        double foreign = choice ? numbers > 0.5 ? 0.35 : 0.6 : 0.1;
        double share = t.share(known);
        return share >= foreign ? share(share, what) : new ColumnFit(foreign, Message.of("fit.fewWords"));
    }

    private static ColumnFit events(ColumnTraits t) {
        double requests = t.share(ValueTrait.REQUEST);
        return requests > 0.5
                ? share(requests, Message.of("fit.requests"))
                : words(t, ValueTrait.EVENT, Message.of("fit.events"));
    }

    private static ColumnFit agents(ColumnTraits t) {
        double agents = t.share(ValueTrait.AGENT);
        double other = t.share(ValueTrait.AMOUNT) + t.share(ValueTrait.TIME) + t.share(ValueTrait.ADDRESS);
        return agents >= 0.6
                ? share(agents, Message.of("fit.agents"))
                : new ColumnFit(Math.max(0, 0.6 - other), Message.of("fit.texts"));
    }

    /// Device types are not device ids: many people share a "mobile".
    private static ColumnFit devices(ColumnTraits t) {
        boolean kinds = t.share(ValueTrait.DIGIT) < 0.3 || t.values() >= 50 && t.distinct() <= 6;
        return new ColumnFit(
                kinds ? 0.1 : idLike(t) * TEXT, kinds ? Message.of("fit.deviceKinds") : Message.of("fit.codes"));
    }

    private static ColumnFit text(ColumnTraits t) {
        return new ColumnFit(TEXT * (1 - t.share(ValueTrait.TIME)), Message.of("fit.texts"));
    }

    private static ColumnFit share(double share, Message what) {
        double bounded = Math.clamp(share, 0, 1);
        return new ColumnFit(bounded, what.about(percent(bounded)));
    }

    private static Message percent(double share) {
        return share > 0 && share < 0.01
                ? Message.of("percent.underOne")
                : Message.of("percent", (int) Math.floor(share * 100 + 1e-9));
    }
}
