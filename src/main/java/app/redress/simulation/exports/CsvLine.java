package app.redress.simulation.exports;

import app.redress.simulation.world.CountrySetting;
import app.redress.simulation.world.DrillCalendar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/// Builds one line of a simulated export as bytes. It imitates the payment service's export, not Redress's reports: no
/// byte-order mark, no escaped formulas, and millions of lines in seconds.
public final class CsvLine {
    private final String offset;
    private final long unit;
    private byte[] bytes = new byte[512];
    private int length;
    private boolean begun;
    private long cachedDay = Long.MIN_VALUE;
    private String cachedDate = "";

    public CsvLine(CountrySetting country) {
        offset = ZoneOffset.ofTotalSeconds(country.offset()).getId();
        unit = country.unit();
    }

    public CsvLine start() {
        length = 0;
        begun = false;
        return this;
    }

    public CsvLine text(String value) {
        comma();
        if (needsQuotes(value)) {
            put("\"" + value.replace("\"", "\"\"") + "\"");
        } else {
            put(value);
        }
        return this;
    }

    CsvLine number(long value) {
        comma();
        put(Long.toString(value));
        return this;
    }

    /// An amount in yen, converted to the country's currency.
    public CsvLine money(long yen) {
        return number(yen * unit);
    }

    /// ISO 8601 in the country's local time.
    public CsvLine time(long second) {
        comma();
        long local = second + DrillCalendar.JAPAN.getTotalSeconds();
        long day = Math.floorDiv(local, DrillCalendar.DAY);
        if (day != cachedDay) {
            cachedDay = day;
            cachedDate = LocalDate.ofEpochDay(day) + "T";
        }
        put(cachedDate);
        int ofDay = (int) Math.floorMod(local, (long) DrillCalendar.DAY);
        two(ofDay / 3600);
        put((byte) ':');
        two(ofDay / 60 % 60);
        put((byte) ':');
        two(ofDay % 60);
        put(offset);
        return this;
    }

    public CsvLine empty() {
        comma();
        return this;
    }

    /// The finished line, including its line break.
    public CsvLine end() {
        put((byte) '\n');
        return this;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private static boolean needsQuotes(String value) {
        return value.indexOf(',') >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
    }

    private void comma() {
        if (begun) {
            put((byte) ',');
        }
        begun = true;
    }

    private void two(int number) {
        put((byte) ('0' + number / 10));
        put((byte) ('0' + number % 10));
    }

    private void put(byte one) {
        room(1);
        bytes[length++] = one;
    }

    private void put(String text) {
        room(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, bytes, length, rest.length);
                length += rest.length;
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }
}
