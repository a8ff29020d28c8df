package app.redress.bench;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A rule of thresholds by which an operator counts damage: an account counts when it charged and spent at least so
/// much within one span of time, and what counts is what it spent there.
///
/// @param hours length of the span; 0 unless the method is WINDOW
/// @param charge yen charged, 0 where a charge is not asked for
/// @param spend yen spent, at least 1
/// @param boundary local time at which a business day begins, a full minute; says nothing where the method is WINDOW
/// @param zone of the boundary
public record DamageDefinition(Method method, int hours, long charge, long spend, LocalTime boundary, ZoneId zone) {
    /// The longest span, in hours.
    public static final int MOST_HOURS = 24 * 31;

    /// More yen than any account moves.
    public static final long MOST_YEN = 1_000_000_000_000L;

    private static final Pattern WINDOW = Pattern.compile("(?:window )?(\\d{1,4}) ?h(?:ours?)?");
    private static final Pattern THRESHOLD = Pattern.compile("(charge|spend) ?(?:>=|≥)? ?¥?([0-9][0-9,_]{0,18})");
    private static final Pattern PLACE = Pattern.compile("(boundary|zone) ?=? ?(\\S+)");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /// How charges and spends must belong together.
    public enum Method {
        /// The sums of one business day, by the rule OPERATOR_DAY.
        DAY,
        /// One card charge and each counted spend alone reach the threshold on one business day, by the rule
        /// OPERATOR_SINGLE.
        SINGLE,
        /// The sums of any span of so many hours, wherever it begins.
        WINDOW
    }

    public DamageDefinition {
        if (charge < 0 || charge > MOST_YEN) {
            throw new UnusableInput(Message.of("define.charge", charge));
        }
        if (spend < 1 || spend > MOST_YEN) {
            throw new UnusableInput(Message.of("define.spend", spend));
        }
        if (method == Method.WINDOW ? hours < 1 || hours > MOST_HOURS : hours != 0) {
            throw new UnusableInput(Message.of("define.hours", hours, MOST_HOURS));
        }
        if (!boundary.truncatedTo(ChronoUnit.MINUTES).equals(boundary)) {
            throw new UnusableInput(Message.of("define.boundary", boundary.toString()));
        }
    }

    /// Sums of a business day.
    public static DamageDefinition ofDay(long charge, long spend, LocalTime boundary, ZoneId zone) {
        return new DamageDefinition(Method.DAY, 0, charge, spend, boundary, zone);
    }

    /// Reads a definition from one line, such as `day; charge >= 10000; spend >= 10000; boundary 04:00; zone
    /// Asia/Tokyo` or `window 6 h; charge >= 30000; spend >= 20000`. What it does not say is taken from another.
    ///
    /// @throws UnusableInput naming the part that is not understood
    public static DamageDefinition read(String line, DamageDefinition otherwise) {
        DamageDefinition read = otherwise;
        for (String part : line.split(";", -1)) {
            String said = part.strip().replaceAll("\\s+", " ");
            if (!said.isEmpty()) {
                read = read.saying(said);
            }
        }
        return read;
    }

    private DamageDefinition saying(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        Matcher window = WINDOW.matcher(lower);
        Matcher threshold = THRESHOLD.matcher(lower);
        Matcher place = PLACE.matcher(said);
        if (lower.equals("day")) {
            return with(Method.DAY, 0);
        }
        if (lower.equals("single")) {
            return with(Method.SINGLE, 0);
        }
        if (window.matches()) {
            return with(Method.WINDOW, Integer.parseInt(window.group(1)));
        }
        if (threshold.matches()) {
            long yen = yen(threshold.group(2));
            return threshold.group(1).equals("charge") ? charging(yen) : spending(yen);
        }
        if (place.matches()) {
            return place.group(1).equals("boundary") ? from(boundary(place.group(2))) : in(zone(place.group(2)));
        }
        throw new UnusableInput(Message.of("define.notUnderstood", said));
    }

    private static long yen(String digits) {
        try {
            return Long.parseLong(digits.replaceAll("[,_]", ""));
        } catch (NumberFormatException e) {
            throw new UnusableInput(Message.of("define.notUnderstood", digits), e);
        }
    }

    private static LocalTime boundary(String said) {
        try {
            return LocalTime.parse(said.length() == 4 ? "0" + said : said);
        } catch (DateTimeException e) {
            throw new UnusableInput(Message.of("define.boundary", said), e);
        }
    }

    private static ZoneId zone(String said) {
        try {
            return ZoneId.of(said);
        } catch (DateTimeException e) {
            throw new UnusableInput(Message.of("define.zone", said), e);
        }
    }

    /// The same with another method.
    ///
    /// @param span in hours, 0 unless the method is WINDOW
    public DamageDefinition with(Method other, int span) {
        return new DamageDefinition(other, span, charge, spend, boundary, zone);
    }

    public DamageDefinition charging(long yen) {
        return new DamageDefinition(method, hours, yen, spend, boundary, zone);
    }

    public DamageDefinition spending(long yen) {
        return new DamageDefinition(method, hours, charge, yen, boundary, zone);
    }

    public DamageDefinition from(LocalTime other) {
        return new DamageDefinition(method, hours, charge, spend, other, zone);
    }

    public DamageDefinition in(ZoneId other) {
        return new DamageDefinition(method, hours, charge, spend, boundary, other);
    }

    /// Whether the figure depends on where a business day begins.
    public boolean hasDays() {
        return method != Method.WINDOW;
    }

    /// One line that [#read] reads back.
    public String text() {
        String how =
                switch (method) {
                    case DAY -> "day";
                    case SINGLE -> "single";
                    case WINDOW -> "window " + hours + " h";
                };
        String yen = "; charge >= " + charge + "; spend >= " + spend;
        return hasDays() ? how + yen + "; boundary " + MINUTES.format(boundary) + "; zone " + zone : how + yen;
    }
}
