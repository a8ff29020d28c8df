package app.redress.console.parts;

import app.redress.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Formats figures and times for display: yen grouped, times in the case's zone.
public final class Display {
    private static final long KIB = 1024;

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter dateTime;
    private final DateTimeFormatter date;
    private final DateTimeFormatter full;
    private final DateTimeFormatter seconds;
    private final DateTimeFormatter day;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter clockWithSeconds;

    public Display(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        dateTime = pattern(texts.say("format.dateTime"));
        date = pattern(texts.say("format.date"));
        full = pattern(texts.say("format.full"));
        seconds = pattern(texts.say("format.seconds"));
        day = pattern(texts.say("format.day"));
        clock = pattern("HH:mm");
        clockWithSeconds = pattern("HH:mm:ss");
    }

    private DateTimeFormatter pattern(String letters) {
        return DateTimeFormatter.ofPattern(letters, texts.locale()).withZone(zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public String yen(long amount) {
        return (amount < 0 ? "-¥" : "¥") + count(Math.abs(amount));
    }

    /// An amount with its sign, for a difference.
    public String signedYen(long amount) {
        return amount > 0 ? "+" + yen(amount) : yen(amount);
    }

    /// Empty for 0: empty cells let the others stand out.
    public String yenOrDash(long amount) {
        return amount == 0 ? "–" : yen(amount);
    }

    /// A short form for axes: ¥1.2M, in Japanese 120万円.
    public String shortYen(long amount) {
        boolean japanese = texts.language() == Language.JAPANESE;
        if (amount == 0) {
            return japanese ? "0円" : "¥0";
        }
        return japanese ? shortJapanese(amount) : shortEnglish(amount);
    }

    private static String shortJapanese(long amount) {
        return amount < 10_000 ? String.format(Locale.ROOT, "%,d円", amount) : plain(amount / 10_000.0) + "万円";
    }

    private static String shortEnglish(long amount) {
        if (amount >= 1_000_000) {
            return "¥" + plain(amount / 1_000_000.0) + "M";
        }
        return amount >= 1_000 ? "¥" + plain(amount / 1_000.0) + "k" : "¥" + amount;
    }

    private static String plain(double figure) {
        long whole = Math.round(figure);
        return Math.abs(figure - whole) < 0.05 || figure >= 100
                ? String.format(Locale.ROOT, "%,d", whole)
                : String.format(Locale.ROOT, "%.1f", figure);
    }

    public String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    /// A probability, never rounded to 0 or 100 per cent.
    public String probability(double probability) {
        if (probability > 0.99) {
            return ">99%";
        }
        return probability < 0.01 ? "<1%" : percent(probability);
    }

    /// A relative change with its sign and one decimal.
    public String change(double share) {
        return String.format(Locale.ROOT, "%+.1f%%", share * 100);
    }

    public String dateTime(Instant at) {
        return dateTime.format(at);
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    /// A span of time; the day is said once where it is the same.
    public String span(Instant from, Instant to) {
        boolean sameDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
        return dateTime(from) + " – " + (sameDay ? clock(to) : dateTime(to));
    }

    /// Date with the year, to the second.
    public String full(Instant at) {
        return full.format(at);
    }

    public String seconds(Instant at) {
        return seconds.format(at);
    }

    public String day(Instant at) {
        return day.format(at);
    }

    public String clock(Instant at) {
        return clock.format(at);
    }

    /// The zone's name with its offset, such as Japan Time (UTC+09:00).
    public String zoneName(Instant at) {
        return zone.getDisplayName(TextStyle.FULL, texts.locale()) + " (" + offset(at) + ")";
    }

    /// The zone's offset, such as UTC+09:00.
    public String offset(Instant at) {
        String offset = zone.getRules().getOffset(at).getId();
        return "UTC" + (offset.equals("Z") ? "" : offset);
    }

    public String clockWithSeconds(Instant at) {
        return clockWithSeconds.format(at);
    }

    public String bytes(long size) {
        if (size < KIB) {
            return size + " B";
        }
        return size < KIB * KIB
                ? String.format(Locale.ROOT, "%.1f KB", size / 1024.0)
                : String.format(Locale.ROOT, "%.1f MB", size / 1048576.0);
    }

    public String duration(Duration time) {
        long s = time.toSeconds();
        if (s < 60) {
            return texts.say("format.sec", s);
        }
        return s < 3600
                ? texts.say("format.minutes", s / 60, s % 60)
                : texts.say("format.hours", s / 3600, s % 3600 / 60);
    }
}
