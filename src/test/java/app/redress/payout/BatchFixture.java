package app.redress.payout;

import app.redress.deadlines.Calendars;
import app.redress.deadlines.HolidayList;
import app.redress.domain.Channel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Hand-made batches.
final class BatchFixture {
    static final PayoutWriter WRITER = new PayoutWriter(new Calendars(HolidayList.shipped()), IssuerColumns.usual());

    private BatchFixture() {}

    static Payer payer(String currency) {
        return new Payer(Map.ofEntries(
                Map.entry("currency", currency),
                Map.entry("zengin.client.code", "1234567890"),
                Map.entry("zengin.client.name", "レドレス（カ"),
                Map.entry("zengin.bank.code", "9999"),
                Map.entry("zengin.bank.name", "テストギンコウ"),
                Map.entry("zengin.branch.code", "001"),
                Map.entry("zengin.account.number", "123456"),
                Map.entry("pain.name", "Redress Ltd"),
                Map.entry("pain.iban", "DE89370400440532013000"),
                Map.entry("pain.bic", "COBADEFFXXX"),
                Map.entry("nacha.destination", "021000021"),
                Map.entry("nacha.destination.name", "TEST BANK"),
                Map.entry("nacha.origin", "1234567890"),
                Map.entry("nacha.origin.name", "REDRESS INC"),
                Map.entry("nacha.company.name", "REDRESS INC"),
                Map.entry("nacha.company.id", "1234567890"),
                Map.entry("nacha.odfi", "02100002")));
    }

    static JapaneseAccount japan(String number, String holder) {
        return new JapaneseAccount("9999", "テスト", "123", "", JapaneseAccount.Kind.ORDINARY, number, holder);
    }

    static Recipient recipient(
            String account, @Nullable JapaneseAccount japan, @Nullable IbanAccount iban, @Nullable UsAccount us) {
        return new Recipient(account, japan, iban, us, "Issuer A", "tok-" + account, false, null);
    }

    static PayoutBatch batch(Payer payer, List<PayoutBatch.Line> lines, boolean draft) {
        return new PayoutBatch(
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                "July",
                "Abe",
                Instant.parse("2026-06-11T03:04:05.678Z"),
                ZoneId.of("Asia/Tokyo"),
                LocalDate.of(2026, 6, 15),
                payer,
                draft,
                Map.of("status", "approved"),
                lines);
    }

    static PayoutBatch.Line line(long id, Channel channel, long amount, @Nullable Recipient to) {
        return new PayoutBatch.Line(
                new PayoutItem(id, to == null ? "A" + id : to.account(), channel, amount), to, List.of("T1:" + amount));
    }

    /// A thousand transfers for any layout.
    static List<PayoutBatch.Line> thousand() {
        List<PayoutBatch.Line> lines = new ArrayList<>();
        for (int i = 1; i <= 1000; i++) {
            String account = "A" + i;
            Recipient to = recipient(
                    account,
                    japan(String.valueOf(1_000_000 + i), "ガッツ ショウー" + i),
                    new IbanAccount(iban(i), "COBADEFFXXX", "Payee " + i),
                    new UsAccount("021000021", "ACC" + i, i % 2 == 0, "PAYEE " + i));
            lines.add(line(9_000_000_000L + i, Channel.CASH_BANK, 100L + i, to));
        }
        return lines;
    }

    /// A German account number with valid check digits.
    static String iban(int i) {
        String bban = "37040044" + String.format("%010d", i);
        int rest = IntStream.range(0, (bban + "131400").length())
                .map((bban + "131400")::charAt)
                .reduce(0, (sum, c) -> (sum * 10 + c - '0') % 97);
        return "DE" + String.format("%02d", 98 - rest) + bban;
    }

    static List<PayoutItem> items(List<PayoutBatch.Line> lines) {
        return lines.stream().map(PayoutBatch.Line::item).toList();
    }

    static Recipients recipients(List<PayoutBatch.Line> lines) {
        Map<String, Recipient> byAccount = new HashMap<>();
        lines.forEach(line -> {
            if (line.recipient() != null) {
                byAccount.put(line.item().account(), line.recipient());
            }
        });
        return new Recipients(byAccount, byAccount.size(), 0, 0, List.of());
    }

    static PayoutWriter.Written write(PayoutFormat format, String currency, List<PayoutBatch.Line> lines) {
        return WRITER.write(batch(payer(currency), lines, false), format, StandardCharsets.UTF_8);
    }
}
