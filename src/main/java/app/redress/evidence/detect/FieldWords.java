package app.redress.evidence.detect;

import app.redress.evidence.detect.Inspection.Question;
import java.time.ZoneId;
import java.util.List;

/// The words in which detection says and asks what the conventions of a file are.
final class FieldWords {
    static final String PAYMENTS_NEGATIVE_BALANCES =
            "Payments are negative here: the balances follow from the amounts that way (amount.sign ="
                    + " payments-negative)";
    static final String PAYMENTS_NEGATIVE =
            "Payments are negative here: nearly all of them carry a minus (amount.sign = payments-negative;"
                    + " amount.sign = reversals-negative would make them refunds)";
    static final String CHARGES_NEGATIVE =
            "Charges are negative here: the sign says which way the money went (amount.sign = charges-negative)";
    static final String REVERSALS_NEGATIVE =
            "A minus undoes here: a negative payment is a refund, a negative charge a reversal (amount.sign ="
                    + " reversals-negative)";
    static final String SIGN_SAYS_NOTHING =
            "The sign of amounts says nothing here: the balances follow from the types alone (amount.sign ="
                    + " amounts-positive)";
    static final String SPENDING_POSITIVE =
            "Positive amounts take from the balance here: they are payments, negative ones charges (amount.sign ="
                    + " charges-negative)";

    private FieldWords() {}

    static String spending(String column, String key) {
        return "\"" + column + "\" speaks of spending and no column says the type: every row is taken as a PAYMENT, a"
                + " negative one as a refund; --set \"" + key + " = @sign\" reads positive amounts as money in";
    }

    static String fees(String column) {
        return "\"" + column + "\" holds fees that are not in the amounts: they are not read";
    }

    static String zoneOf(String header, ZoneId zone) {
        return "Times in \"" + header + "\" are read in " + zone + ", as their header says (zone.header = ignored reads"
                + " them in the usual zone)";
    }

    static String zoneBeside(String column, ZoneId zone) {
        return "Times are read in " + zone + ", as \"" + column + "\" says";
    }

    static Question zoneConflict(ZoneId said, ZoneId found) {
        return new Question(
                "zone.header",
                "The file names " + found + " as the zone of its times, and " + said
                        + " is stated for it: which is right, the file (read) or the statement (ignored)?",
                List.of("read", "ignored"));
    }

    static Question severalZones(String column, List<String> words, ZoneId usual) {
        return new Question(
                "zone",
                "\"" + column + "\" names several zones ("
                        + String.join(", ", words.subList(0, Math.min(4, words.size())))
                        + "): export the times with an offset, or say in which one zone they all are",
                List.of(usual.getId()));
    }

    static String buddhist(String example) {
        return "Years like that of \"" + example + "\" are counted as in Thailand: 2567 is read as 2024";
    }

    static Question thinKind(List<String> kinds) {
        List<String> answers = new java.util.ArrayList<>(kinds);
        if (!answers.contains("access")) {
            answers.addFirst("access");
        }
        return new Question(
                "kind",
                "Hardly more than an account is recognised in these columns; what is this file?",
                answers.stream().distinct().toList());
    }

    static String otherCurrencies(String currency, List<String> others) {
        return "Amounts are in " + currency + "; rows in " + String.join(", ", others)
                + " are kept out of the sums (currency = " + currency + ")";
    }

    static Question currency(List<String> codes) {
        return new Question(
                "currency",
                "The amounts are in " + String.join(", ", codes)
                        + ": a case has one currency, and rows in another are kept out of the sums. Which is it?",
                codes);
    }

    static Question sign(String example, int negative, int all) {
        return new Question(
                "amount.sign",
                negative + " of " + all + " sampled payments carry a minus, such as \"" + example
                        + "\", and no balance tells: is that how payments are written (payments-negative), or does a"
                        + " minus make a payment a refund (reversals-negative)?",
                List.of("payments-negative", "reversals-negative", "amounts-positive"));
    }
}
