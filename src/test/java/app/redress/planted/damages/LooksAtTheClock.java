package app.redress.planted.damages;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;

/// Figures that change from day to day and from machine to machine.
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate", "DefaultLocale"})
public final class LooksAtTheClock {
    private LooksAtTheClock() {}

    public static LocalDate today() {
        return LocalDate.now();
    }

    public static long millis() {
        return System.currentTimeMillis();
    }

    public static Instant instant() {
        return Instant.now();
    }

    public static Date date() {
        return new Date();
    }

    public static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    public static Locale locale() {
        return Locale.getDefault();
    }

    public static Charset charset() {
        return Charset.defaultCharset();
    }
}
