package app.redress.payout;

import app.redress.domain.Message;
import java.util.ArrayList;
import java.util.List;

/// Describes the receipt of a returned file: the counts, and every line that needs a person.
public final class ReceiptWords {
    private ReceiptWords() {}

    public static List<Message> of(ReadBackReceipt receipt) {
        List<Message> lines = new ArrayList<>(List.of(count(receipt), totals(receipt)));
        receipt.matched().stream()
                .filter(one -> one.line().outcome() == Outcome.FAILED)
                .forEach(one -> lines.add(Message.of(
                        "readback.failed",
                        one.item().id(),
                        one.item().account(),
                        one.item().amount(),
                        one.line().reason())));
        receipt.questions()
                .forEach(one -> lines.add(Message.of(
                        "readback.question",
                        one.line().line(),
                        one.why(),
                        one.candidates().stream().map(ReceiptWords::named).toList())));
        receipt.unmatched()
                .forEach(one -> lines.add(Message.of(
                        "readback.unmatchedLine", one.line(), one.raw().strip())));
        receipt.read().setAside().forEach(one -> lines.add(Message.of("readback.aside", one.line(), one.reason())));
        return lines;
    }

    private static String named(PayoutItem item) {
        return item.id() + " " + item.account();
    }

    private static Message count(ReadBackReceipt receipt) {
        return Message.of(
                "readback.receipt",
                receipt.file(),
                receipt.read().layout(),
                receipt.read().lines(),
                receipt.read().frame(),
                receipt.read().blank(),
                receipt.matched().size(),
                receipt.questions().size(),
                receipt.unmatched().size(),
                receipt.read().setAside().size());
    }

    private static Message totals(ReadBackReceipt receipt) {
        return Message.of(
                "readback.totals",
                receipt.count(Outcome.PAID),
                receipt.total(Outcome.PAID),
                receipt.count(Outcome.FAILED),
                receipt.total(Outcome.FAILED),
                receipt.count(Outcome.PENDING),
                receipt.count(Outcome.REPORTED));
    }
}
