package app.redress.casefile.session;

import app.redress.analysis.Sealing;
import app.redress.casefile.payouts.BatchContent.NamedFile;
import app.redress.casefile.payouts.OutsideBatch;
import app.redress.casefile.payouts.SealRequest;
import app.redress.casefile.payouts.SealedBatch;
import app.redress.deadlines.Calendars;
import app.redress.deadlines.HolidayList;
import app.redress.domain.Channel;
import app.redress.payout.IssuerColumns;
import app.redress.payout.JapaneseAccount;
import app.redress.payout.Payer;
import app.redress.payout.PayoutFormat;
import app.redress.payout.PayoutItem;
import app.redress.payout.Recipient;
import app.redress.payout.Recipients;
import app.redress.report.export.ListExporter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Payers, recipients and requests for tests of batches.
public final class Payments {
    private Payments() {}

    static final Payer PAYER = Payer.read(Path.of("src/test/resources/payout/payer.properties"));

    /// A bank account for each of these accounts.
    public static Recipients recipients(Collection<String> accounts) {
        Map<String, Recipient> byAccount = new TreeMap<>();
        for (String account : accounts) {
            byAccount.put(account, recipient(account, 1_000_000 + byAccount.size()));
        }
        return new Recipients(byAccount, byAccount.size(), 0, 0, List.of());
    }

    private static Recipient recipient(String account, int number) {
        JapaneseAccount japan = new JapaneseAccount(
                "9999", "", "001", "", JapaneseAccount.Kind.ORDINARY, String.valueOf(number), "ﾔﾏﾀﾞ ﾀﾛｳ");
        return new Recipient(account, japan, null, null, "Issuer", "tok-" + account, false, null);
    }

    public static SealRequest request(int number, PayoutFormat format, Channel channel, Recipients recipients) {
        return new SealRequest(
                new UUID(0x4000L, Long.MIN_VALUE + number),
                format,
                channel,
                "",
                PAYER,
                recipients,
                LocalDate.of(2019, 7, 8),
                ZoneId.of("Asia/Tokyo"));
    }

    /// A batch that a restored case does not know.
    public static OutsideBatch outside(int number, List<PayoutItem> items, long auditSeq) {
        long total = items.stream().mapToLong(PayoutItem::amount).sum();
        return new OutsideBatch(
                new SealedBatch(
                        new UUID(0x4000L, Long.MIN_VALUE + number),
                        0,
                        PayoutFormat.CSV,
                        items.getFirst().channel(),
                        "JPY",
                        LocalDate.of(2019, 7, 8),
                        items.size(),
                        total,
                        0,
                        0,
                        "Suzuki",
                        Instant.parse("2019-07-07T00:00:00Z"),
                        "",
                        auditSeq,
                        "ab".repeat(32)),
                items,
                List.of(new NamedFile("csv.csv", new byte[] {1}, items.size(), total)));
    }

    public static Sealing content(PayoutFormat format) {
        return new Sealing(
                format,
                ListExporter.Encoding.UTF_8,
                Locale.ENGLISH,
                new Calendars(HolidayList.shipped()),
                IssuerColumns.usual());
    }
}
