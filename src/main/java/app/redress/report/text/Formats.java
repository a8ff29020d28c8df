package app.redress.report.text;

import app.redress.language.Catalogue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Formats yen, times and probabilities: locale-independent for machines, localised for people. The zone is the
/// case's, never the machine's.
public final class Formats {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH", Locale.ROOT);

    private final boolean japanese;
    private final ZoneId zone;

    public Formats(Locale locale, ZoneId zone) {
        this.japanese = Catalogue.isJapanese(locale);
        this.zone = zone;
    }

    /// A time for machines: ISO 8601 with the zone's offset at that time; null stays null.
    public @Nullable String iso(@Nullable Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    /// A probability for machines: four decimals.
    public static String probability(double probability) {
        return String.format(Locale.ROOT, "%.4f", probability);
    }

    /// A time for people, to the minute.
    public String time(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /// Hour and minute for people.
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /// Month and day for people.
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /// Hour of the day for people.
    public String hour(Instant at) {
        return HOUR.format(at.atZone(zone));
    }

    /// The zone and the offset it has at that time, as in `Asia/Tokyo (+09:00)`.
    public String zone(Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        return zone.getId().equals(offset) ? offset : zone.getId() + " (" + offset + ")";
    }

    /// A count, grouped by thousands.
    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// An amount in full: ¥38,615,473 or 38,615,473円.
    public String yen(long yen) {
        String digits = count(yen);
        if (japanese) {
            return digits + "円";
        }
        return yen < 0 ? "-¥" + digits.substring(1) : "¥" + digits;
    }

    /// A low and a high amount.
    public String range(long low, long high) {
        return yen(low) + " – " + yen(high);
    }

    /// A round amount for an axis: ¥1.5M or 150万円.
    public String shortYen(long yen) {
        if (japanese) {
            return yen >= 100_000_000
                    ? scaled(yen, 100_000_000) + "億円"
                    : yen >= 10_000 ? scaled(yen, 10_000) + "万円" : yen(yen);
        }
        return yen >= 1_000_000
                ? "¥" + scaled(yen, 1_000_000) + "M"
                : yen >= 1_000 ? "¥" + scaled(yen, 1_000) + "k" : yen(yen);
    }

    private static String scaled(long yen, long unit) {
        String text = String.format(Locale.ROOT, "%,.2f", (double) yen / unit);
        return text.replaceAll("\\.?0+$", "");
    }
}
