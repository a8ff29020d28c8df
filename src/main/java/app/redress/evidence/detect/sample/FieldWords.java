package app.redress.evidence.detect.sample;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.values.DateOrder;
import java.time.ZoneId;
import java.util.List;

/// Messages and questions about the conventions of a file.
public final class FieldWords {
    public static final Message PAYMENTS_NEGATIVE_BALANCES = Message.of("sign.paymentsByBalances");
    public static final Message PAYMENTS_NEGATIVE = Message.of("sign.payments");
    public static final Message CHARGES_NEGATIVE = Message.of("sign.charges");
    public static final Message REVERSALS_NEGATIVE = Message.of("sign.reversals");
    public static final Message SIGN_SAYS_NOTHING = Message.of("sign.nothing");
    public static final Message SPENDING_POSITIVE = Message.of("sign.spending");

    private FieldWords() {}

    public static Message spending(String column, String key) {
        return Message.of("warn.spending", column, key);
    }

    public static Message fees(String column) {
        return Message.of("warn.fees", column);
    }

    public static Message zoneOf(String header, ZoneId zone) {
        return Message.of("warn.zoneOf", header, zone.getId());
    }

    public static Message zoneBeside(String column, ZoneId zone) {
        return Message.of("warn.zoneBeside", column, zone.getId());
    }

    public static Question zoneConflict(ZoneId said, ZoneId found) {
        return new Question(
                "zone.header", Message.of("ask.zoneConflict", found.getId(), said.getId()), List.of("read", "ignored"));
    }

    public static Question severalZones(String column, List<String> said, ZoneId usual) {
        String some = String.join(", ", said.subList(0, Math.min(4, said.size())));
        Message words = said.size() == 1
                ? Message.of("ask.unknownZone", column, some)
                : Message.of("ask.severalZones", column, some);
        return new Question("zone", words, List.of(usual.getId()));
    }

    public static Message decimals(String example, int decimals) {
        return Message.of("warn.decimals", example, decimals);
    }

    public static Message wholeUnits(String currency, int decimals) {
        return Message.of("warn.wholeUnits", currency, decimals);
    }

    public static Message datesOfOthers(String example, DateOrder order) {
        return Message.of("warn.datesOfOthers", example, said(order));
    }

    private static Message said(DateOrder order) {
        return switch (order) {
            case DMY -> Message.of("order.dmy");
            case MDY -> Message.of("order.mdy");
            case YMD, UNSTATED -> Message.of("order.ymd");
        };
    }

    public static Message datesAbove(String example, DateOrder order, String above) {
        return Message.of("warn.datesAbove", example, said(order), above);
    }

    public static Message styleOfCurrency(String example, String currency, boolean mark, int digits) {
        return Message.of("warn.styleOfCurrency", example, currency, mark ? 1 : 0, digits);
    }

    public static Message addressesElsewhere(String column, int percent, String other) {
        return Message.of("warn.addressesElsewhere", column, percent, other);
    }

    public static Message buddhist(String example) {
        return Message.of("warn.buddhist", example);
    }

    public static Message taiwan(String example) {
        return Message.of("warn.taiwan", example);
    }

    /// What a file of this kind is called in a sentence.
    public static Message kind(EvidenceKind kind) {
        return switch (kind) {
            case TRANSACTIONS -> Message.of("detect.kind.transactions");
            case ACCESS -> Message.of("detect.kind.access");
            case ACCOUNTS -> Message.of("detect.kind.accounts");
            case CLAIMS -> Message.of("detect.kind.claims");
            case CONTROLS -> Message.of("detect.kind.controls");
            case PAYOUTS -> Message.of("detect.kind.payouts");
        };
    }

    public static Question thinKind(List<String> kinds) {
        List<String> answers = new java.util.ArrayList<>(kinds);
        if (!answers.contains("access")) {
            answers.addFirst("access");
        }
        return new Question(
                "kind", Message.of("ask.thinKind"), answers.stream().distinct().toList());
    }

    public static Message otherCurrencies(String currency, List<String> others) {
        return Message.of("warn.otherCurrencies", currency, String.join(", ", others));
    }

    public static Question currency(List<String> codes) {
        return new Question("currency", Message.of("ask.currency", String.join(", ", codes)), codes);
    }

    public static Question direction(String example) {
        return new Question(
                "amount.sign", Message.of("ask.direction", example), List.of("payments-negative", "charges-negative"));
    }

    public static Question sign(String example, int negative, int all) {
        return new Question(
                "amount.sign",
                Message.of("ask.sign", negative, all, example),
                List.of("payments-negative", "reversals-negative", "amounts-positive"));
    }
}
