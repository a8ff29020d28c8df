package app.redress.payout;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// NACHA prearranged credits (PPD) of the United States: records of 94 columns, padded to a multiple of ten lines.
final class NachaLayout implements PayoutLayout {
    private static final int LENGTH = 94;
    private static final int BLOCK = 10;
    private static final BigInteger HASH_END = BigInteger.TEN.pow(10);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private final PayoutBatch batch;
    private final Payer payer;

    NachaLayout(PayoutBatch batch) {
        this.batch = batch;
        this.payer = batch.payer();
        if (!payer.currency().equals("USD")) {
            throw new UnusableInput(Message.of("payout.currency", "nacha", "USD", payer.currency()));
        }
    }

    @Override
    public void check(PayoutBatch.Line line) {
        entry(line, 1);
    }

    @Override
    public List<PayoutFile> write(List<PayoutBatch.Line> lines, String name) {
        List<String> records = new ArrayList<>(List.of(fileHeader(), batchHeader()));
        for (PayoutBatch.Line line : lines) {
            records.add(entry(line, records.size() - 1));
        }
        long total = lines.stream().mapToLong(line -> line.item().amount()).reduce(0, Math::addExact);
        String hash = hash(lines);
        records.add(batchControl(lines.size(), hash, total));
        int blocks = (records.size() + BLOCK) / BLOCK;
        records.add(new FixedRecord()
                .fixed("9")
                .number("batches", 1, 6)
                .number("blocks", blocks, 6)
                .number("count", lines.size(), 8)
                .fixed(hash)
                .number("debits", 0, 12)
                .number("total", total, 12)
                .blank(39)
                .of(LENGTH));
        while (records.size() % BLOCK != 0) {
            records.add("9".repeat(LENGTH));
        }
        String text = String.join("\n", records) + "\n";
        return List.of(PayoutFile.of(name, text, StandardCharsets.US_ASCII, lines));
    }

    private String fileHeader() {
        ZonedDateTime at = batch.sealedAt().atZone(batch.zone());
        return new FixedRecord()
                .fixed("101 ")
                .digits("nacha.destination", payer.needed("nacha.destination"), 9)
                .text("nacha.origin", ascii("nacha.origin", payer.needed("nacha.origin")), 10)
                .fixed(DAY.format(at))
                .fixed(TIME.format(at))
                .fixed("A094101")
                .text("nacha.destination.name", payerText("nacha.destination.name"), 23)
                .text("nacha.origin.name", payerText("nacha.origin.name"), 23)
                .text("reference", batch.draft() ? "DRAFT" : batch.shortId(), 8)
                .of(LENGTH);
    }

    private String batchHeader() {
        return new FixedRecord()
                .fixed("5220")
                .text("nacha.company.name", payerText("nacha.company.name"), 16)
                .text("reference", batch.draft() ? "DRAFT" : String.valueOf(batch.number()), 20)
                .text("nacha.company.id", payerText("nacha.company.id"), 10)
                .fixed("PPD")
                .text("description", "REFUND", 10)
                .fixed(DAY.format(batch.payOn()))
                .fixed(DAY.format(batch.payOn()))
                .blank(3)
                .fixed("1")
                .digits("nacha.odfi", odfi(), 8)
                .number("batch", 1, 7)
                .of(LENGTH);
    }

    private String entry(PayoutBatch.Line line, int number) {
        UsAccount to = line.recipient() == null ? null : line.recipient().us();
        if (to == null) {
            throw new FieldRefused(Message.of("payout.noUsAccount", line.item().account()));
        }
        return new FixedRecord()
                .fixed(to.savings() ? "632" : "622")
                .digits("routing_number", to.routing(), 9)
                .text("us_account_number", ascii("us_account_number", to.number()), 17)
                .number("amount", line.item().amount(), 10)
                .text("item_id", Long.toString(line.item().id()), 15)
                .text("holder_name", ascii("holder_name", to.holder()), 22)
                .blank(2)
                .fixed("0")
                .fixed(odfi())
                .number("trace", number, 7)
                .of(LENGTH);
    }

    private String batchControl(int count, String hash, long total) {
        return new FixedRecord()
                .fixed("8220")
                .number("count", count, 6)
                .fixed(hash)
                .number("debits", 0, 12)
                .number("total", total, 12)
                .text("nacha.company.id", payerText("nacha.company.id"), 10)
                .blank(25)
                .fixed(odfi())
                .number("batch", 1, 7)
                .of(LENGTH);
    }

    private String odfi() {
        String odfi = payer.needed("nacha.odfi");
        if (!odfi.matches("\\d{8}")) {
            throw new FieldRefused(Message.of("payout.notDigits", "nacha.odfi", odfi));
        }
        return odfi;
    }

    /// The entry hash: the last ten digits of the sum of the first eight digits of the receiving banks' numbers.
    private static String hash(List<PayoutBatch.Line> lines) {
        BigInteger sum = BigInteger.ZERO;
        for (PayoutBatch.Line line : lines) {
            UsAccount to = line.recipient() == null ? null : line.recipient().us();
            if (to != null) {
                sum = sum.add(new BigInteger(to.routing().substring(0, 8)));
            }
        }
        return new FixedRecord()
                .digits("hash", sum.mod(HASH_END).toString(), 10)
                .of(10);
    }

    private String payerText(String key) {
        return ascii(key, payer.needed(key));
    }

    private static String ascii(String field, String value) {
        for (char c : value.toCharArray()) {
            if (c < ' ' || c > '~') {
                throw new FieldRefused(Message.of("payout.character", field, value, String.valueOf(c)));
            }
        }
        return value;
    }
}
