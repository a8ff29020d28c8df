package app.redress.casefile.session;

import app.redress.analysis.Sealing;
import app.redress.casefile.payouts.SealRequest;
import app.redress.deadlines.Calendars;
import app.redress.deadlines.HolidayList;
import app.redress.domain.Channel;
import app.redress.payout.IssuerColumns;
import app.redress.payout.JapaneseAccount;
import app.redress.payout.Payer;
import app.redress.payout.PayoutFormat;
import app.redress.payout.Recipient;
import app.redress.payout.Recipients;
import app.redress.report.export.ListExporter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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
        return new Recipients(byAccount, byAccount.size(), 0, 0, java.util.List.of());
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

    public static Sealing content(PayoutFormat format) {
        return new Sealing(
                format,
                ListExporter.Encoding.UTF_8,
                Locale.ENGLISH,
                new Calendars(HolidayList.shipped()),
                IssuerColumns.usual());
    }
}
