package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.files.JapaneseText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 総合振込 (bulk transfer): a header, one record for each transfer, a trailer with count and total, an end record.
final class ZenginLayout implements PayoutLayout {
    private static final int LENGTH = 120;
    private static final String END_OF_LINE = "\r\n";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

    private final PayoutBatch batch;

    ZenginLayout(PayoutBatch batch) {
        this.batch = batch;
        if (!batch.payer().currency().equals("JPY")) {
            throw new UnusableInput(
                    Message.of("payout.currency", "zengin", "JPY", batch.payer().currency()));
        }
    }

    @Override
    public void check(PayoutBatch.Line line) {
        record(line);
    }

    @Override
    public List<PayoutFile> write(List<PayoutBatch.Line> lines, String name) {
        List<String> records = new ArrayList<>();
        records.add(header());
        lines.forEach(line -> records.add(record(line)));
        long total = lines.stream().mapToLong(line -> line.item().amount()).reduce(0, Math::addExact);
        records.add(new FixedRecord()
                .fixed("8")
                .number("count", lines.size(), 6)
                .number("total", total, 12)
                .blank(101)
                .of(LENGTH));
        records.add(new FixedRecord().fixed("9").blank(119).of(LENGTH));
        String text = String.join(END_OF_LINE, records) + END_OF_LINE;
        return List.of(PayoutFile.of(name, text, JapaneseText.CP932, lines));
    }

    /// The header; a draft is marked in a field reserved for blanks, so that a bank's check refuses it.
    private String header() {
        Payer payer = batch.payer();
        return new FixedRecord()
                .fixed("1210")
                .digits("zengin.client.code", payer.needed("zengin.client.code"), 10)
                .text("zengin.client.name", name(payer, "zengin.client.name", ZenginText.NAME), 40)
                .fixed(DAY.format(batch.payOn()))
                .digits("zengin.bank.code", payer.needed("zengin.bank.code"), 4)
                .text("zengin.bank.name", optional(payer, "zengin.bank.name"), 15)
                .digits("zengin.branch.code", payer.needed("zengin.branch.code"), 3)
                .text("zengin.branch.name", optional(payer, "zengin.branch.name"), 15)
                .digits("zengin.account.type", payer.or("zengin.account.type", "1"), 1)
                .digits("zengin.account.number", payer.needed("zengin.account.number"), 7)
                .text("state", batch.draft() ? "DRAFT" : "", 17)
                .of(LENGTH);
    }

    private static String name(Payer payer, String key, String signs) {
        return ZenginText.of(key, payer.needed(key), signs);
    }

    private static String optional(Payer payer, String key) {
        return ZenginText.of(key, payer.or(key, ""), ZenginText.BANK);
    }

    private String record(PayoutBatch.Line line) {
        JapaneseAccount to = line.recipient() == null ? null : line.recipient().japan();
        if (to == null) {
            throw new FieldRefused(
                    Message.of("payout.noJapaneseAccount", line.item().account()));
        }
        return new FixedRecord()
                .fixed("2")
                .digits("bank_code", to.bank(), 4)
                .text("bank_name", ZenginText.of("bank_name", to.bankName(), ZenginText.BANK), 15)
                .digits("branch_code", to.branch(), 3)
                .text("branch_name", ZenginText.of("branch_name", to.branchName(), ZenginText.BANK), 15)
                .fixed("0000")
                .number("account_type", to.kind().digit(), 1)
                .digits("account_number", to.number(), 7)
                .text("holder_kana", ZenginText.of("holder_kana", to.holder(), ZenginText.NAME), 30)
                .number("amount", line.item().amount(), 10)
                .fixed("0")
                .number("item_id", line.item().id(), 10)
                .number("batch", batch.number(), 10)
                .digits("zengin.method", batch.payer().or("zengin.method", "0"), 1)
                .blank(8)
                .of(LENGTH);
    }
}
