package app.redress.evidence.mapping;

import app.redress.domain.Message;
import app.redress.evidence.values.BadValue;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// The plausible range of times and amounts in an evidence set: a single row dated 9999-12-31 or over a quadrillion yen
/// would otherwise distort every figure. Rows outside it appear in the receipt and in no sum.
///
/// @param from first second, since 1970
/// @param to end, exclusive, in seconds since 1970
/// @param most largest amount, in minor units
public record PlausibleRange(long from, long to, long most) {
    /// No single wallet transaction reaches ten billion of any currency.
    private static final long MOST = 10_000_000_000L;

    /// Prefix of reasons, by which the receipt counts them.
    public static final String IMPLAUSIBLE = "implausible.";

    static PlausibleRange of(MappingProfile said, ZoneId zone, int decimals) {
        long scale = Math.round(Math.pow(10, decimals));
        return new PlausibleRange(
                said.said("period.from").map(t -> start(t, zone)).orElse(Long.MIN_VALUE),
                said.said("period.to").map(t -> end(t, zone)).orElse(Long.MAX_VALUE),
                Math.multiplyExact(said.said("amount.most").map(Long::parseLong).orElse(MOST), scale));
    }

    private static long start(String text, ZoneId zone) {
        return text.length() == 10
                ? LocalDate.parse(text).atStartOfDay(zone).toEpochSecond()
                : OffsetDateTime.parse(text).toEpochSecond();
    }

    /// The end of a period; a date includes its whole day.
    private static long end(String text, ZoneId zone) {
        return text.length() == 10
                ? LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toEpochSecond()
                : OffsetDateTime.parse(text).toEpochSecond() + 1;
    }

    /// Whether a profile value is valid: a date such as 2019-07-01, or a time with an offset.
    static boolean isTime(String text) {
        try {
            return start(text, java.time.ZoneOffset.UTC) != Long.MIN_VALUE;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /// Whether a time, in seconds since 1970, is in the period.
    boolean covers(long second) {
        return second >= from && second < to;
    }

    /// Whether an amount is not too large.
    boolean isUsual(long amount) {
        return amount <= most && amount >= -most;
    }

    Instant check(ExportColumn column, String text, Instant at) {
        long second = at.getEpochSecond();
        if (second < from || second >= to) {
            throw second >= to
                    ? new BadValue(column, Message.of("implausible.late", text), Message.of("implausible.late.remedy"))
                    : new BadValue(
                            column, Message.of("implausible.early", text), Message.of("implausible.early.remedy"));
        }
        return at;
    }

    long check(ExportColumn column, String text, long amount) {
        if (!isUsual(amount)) {
            throw new BadValue(column, Message.of("implausible.amount", text), Message.of("implausible.amount.remedy"));
        }
        return amount;
    }
}
