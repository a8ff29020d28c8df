package app.redress.evidence.source;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// A workbook sheet as comma-separated text, one line per row. Values are written as the sheet displays them: times as
/// times, ids with leading zeros, amounts with their currency sign.
final class SheetText extends InputStream {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /// Spreadsheets keep fifteen significant digits: longer ids are rounded.
    private static final BigDecimal LONGEST = new BigDecimal("1e15");

    /// Digits behind the point that a person may have meant: a serial of a time has nine to the tenth of a millisecond.
    private static final int FINEST = 9;

    private static final MathContext KEPT = new MathContext(15);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");
    private static final Pattern DATE = Pattern.compile("(?i).*[ymdhs].*");
    private static final Pattern CLOCK = Pattern.compile("(?i).*[hs].*");
    private static final Pattern DAY = Pattern.compile("(?i).*[yd].*");
    private static final Pattern CURRENCY =
            Pattern.compile("\\[\\$([^\\]-]+)[^\\]]*]|([¥￥€£₩₹])|\"([¥￥€£₩₹$]|円|JPY|USD|EUR)\"|(\\$)");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ON = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ReadableWorkbook book;
    private final Stream<Row> stream;
    private final MergedCells merged;
    private final Iterator<Row> rows;
    private final int later;
    private byte[] ready = MARK;
    private int taken;
    private int line = 1;

    /// @param later days by which the sheet's times are later than those that are read
    SheetText(ReadableWorkbook book, Stream<Row> stream, MergedCells merged, int later) {
        this.book = book;
        this.later = later;
        this.merged = merged;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buf, int offset, int len) throws IOException {
        Objects.checkFromIndexSize(offset, len, buf.length);
        while (taken == ready.length) {
            if (!rows.hasNext()) {
                return -1;
            }
            ready = text(rows.next()).getBytes(StandardCharsets.UTF_8);
            taken = 0;
        }
        int n = Math.min(len, ready.length - taken);
        System.arraycopy(ready, taken, buf, offset, n);
        taken += n;
        return n;
    }

    /// The text of a row; rows missing from the sheet become empty lines.
    private String text(Row row) {
        StringBuilder text = new StringBuilder();
        for (; line < row.getRowNum(); line++) {
            text.append('\n');
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(shown(row.getCell(i), later));
        }
        boolean blank = cells.stream().allMatch(String::isEmpty);
        String separator = "";
        for (String cell : blank ? cells : merged.over(row.getRowNum(), cells)) {
            text.append(separator).append(quoted(cell));
            separator = ",";
        }
        line++;
        return text.append('\n').toString();
    }

    private static String quoted(String value) {
        boolean plain = value.indexOf(',') < 0 && value.indexOf('"') < 0;
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    /// A cell as displayed, on one line.
    static String shown(@Nullable Cell cell) {
        return shown(cell, 0);
    }

    private static String shown(@Nullable Cell cell, int later) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        String shown =
                switch (cell.getType()) {
                    case NUMBER -> number(cell, raw, later);
                    case FORMULA ->
                        isNumber(raw) && !(cell.getValue() instanceof String) ? number(cell, raw, later) : raw;
                    case BOOLEAN -> raw.equals("1") ? "TRUE" : raw.equals("0") ? "FALSE" : cell.getText();
                    case STRING -> cell.getText();
                    case ERROR, EMPTY -> raw;
                };
        return shown.replaceAll("\\R", " ");
    }

    private static boolean isNumber(String raw) {
        return raw.matches("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    }

    private static String number(Cell cell, String raw, int later) {
        if (!isNumber(raw)) {
            return raw;
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        BigDecimal value = new BigDecimal(raw);
        String bare = QUOTED.matcher(format).replaceAll("");
        return DATE.matcher(bare).matches() && !bare.equalsIgnoreCase("general")
                ? time(cell.asDate().plusDays(later), value, bare)
                : plain(value, format, bare);
    }

    private static String time(LocalDateTime exact, BigDecimal value, String format) {
        LocalDateTime at = exact.plusNanos(500_000).truncatedTo(ChronoUnit.MILLIS);
        boolean clock = CLOCK.matcher(format).matches();
        if (value.compareTo(BigDecimal.ONE) < 0 && clock && !DAY.matcher(format).matches()) {
            return at.format(OF_DAY);
        }
        int part = at.get(ChronoField.MILLI_OF_SECOND);
        String millis = part == 0 ? "" : String.format(Locale.ROOT, ".%03d", part);
        boolean midnight = at.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
        return clock || !midnight ? at.format(AT) + millis : at.format(ON);
    }

    private static String plain(BigDecimal value, String format, String bare) {
        if (value.abs().compareTo(LONGEST) >= 0) {
            return String.format(Locale.ROOT, "%.14E", value);
        }
        String digits = whole(value.round(KEPT)).stripTrailingZeros().toPlainString();
        boolean zeros = bare.length() > 1 && bare.chars().allMatch(c -> c == '0');
        if (zeros && digits.length() < bare.length() && value.signum() >= 0) {
            return "0".repeat(bare.length() - digits.length()) + digits;
        }
        Matcher currency = CURRENCY.matcher(format);
        return currency.find() ? sign(currency) + digits : digits;
    }

    /// Without the traces that sums of fractions leave behind: 3000.0000000001 is shown as 3000.
    private static BigDecimal whole(BigDecimal value) {
        return value.scale() > FINEST ? value.setScale(FINEST, RoundingMode.HALF_UP) : value;
    }

    private static String sign(Matcher currency) {
        for (int i = 1; i <= currency.groupCount(); i++) {
            if (currency.group(i) != null) {
                String sign = currency.group(i).strip();
                return sign.equals("円") || sign.equals("￥") ? "¥" : sign;
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
