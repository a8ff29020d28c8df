package app.redress.evidence.imports;

import app.redress.domain.Message;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the lines around a table say about its size, held against the rows that are there: an export that says 240 and
/// has 220 has lost some.
final class StatedTotals {
    private static final int MOST_NOTES = 3;
    private static final int MOST_MARKS = 100_000;
    private static final int LONGEST = 400;
    private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,9})";
    private static final String ROWS =
            "(?:rows?|records?|lines?|entries|transactions|registros|filas|lignes|zeilen|件|行|レコード|건|条|笔|筆)";
    /// As in "Showing 1-200 of 241 rows", "200 of 241 rows".
    private static final Pattern PART =
            Pattern.compile(NUMBER + "\\s*(?:of|/|von|de|sur)\\s*" + NUMBER + "\\s*" + ROWS + "(?![a-z])");

    private static final Pattern RANGE =
            Pattern.compile(NUMBER + "\\s*(?:-|–|—|~|to)\\s*" + NUMBER + "\\s+of\\s+(?:about\\s+)?" + NUMBER);
    /// As in 241件中 1～200件を表示, 全241件中200件.
    private static final Pattern AMONG = Pattern.compile(NUMBER + "\\s*(?:件|行)\\s*中");

    private static final Pattern COUNTED = Pattern.compile(NUMBER + "\\s*" + ROWS + "(?![a-z])");
    private static final Pattern NAMED = Pattern.compile(
            "(?:rows?|records?|row count|record count|件数|行数|レコード数|总数|건수)\\s*[:：=]\\s*" + NUMBER + "(?![\\d.,])");
    private static final Pattern CAPPED =
            Pattern.compile("(?:row|record|result|export|display)s? limit|limit(?:ed)? (?:reached|exceeded|to " + NUMBER
                    + ")|truncated|only the first|more rows|上限|打ち切|以降(?:は)?省略|先頭" + NUMBER + "件のみ");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final List<Line> above = new ArrayList<>();
    private final Set<Long> marks = new HashSet<>(List.of(0L));
    private final List<Message> notes = new ArrayList<>();

    /// A line outside the table, in lower case and half width.
    private record Line(long number, String text) {
        static Line of(long number, String raw) {
            String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
            return new Line(number, halfWidth(text).toLowerCase(Locale.ROOT));
        }

        private static String halfWidth(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
    }

    /// A line above the table speaks of rows still to come.
    void above(long number, String raw) {
        if (above.size() < MOST_NOTES * 10) {
            above.add(Line.of(number, raw));
        }
    }

    /// A line below rows of the table.
    ///
    /// @param rows rows of the table above it
    void met(long number, String raw, long rows) {
        compare(Line.of(number, raw), rows);
        if (marks.size() < MOST_MARKS) {
            marks.add(rows);
        }
    }

    /// A line below rows that were not read yet.
    ///
    /// @param most rows above it, at most
    void ahead(long number, String raw, long most) {
        Line line = Line.of(number, raw);
        List<Long> stated = whole(line.text()).map(List::of).orElseGet(() -> stated(line));
        if (!stated.isEmpty() && stated.stream().allMatch(n -> n > most)) {
            note(Message.of("note.statedRows", number, stated.getFirst(), most));
        } else if (CAPPED.matcher(line.text()).find()) {
            note(Message.of("note.capped", number, line.text().strip()));
        }
    }

    /// The record that closes a batch file; some systems count it and the first record, too.
    void trailer(long number, String raw, long rows) {
        Matcher numbers = WHOLE.matcher(raw);
        List<Long> stated = new ArrayList<>();
        while (numbers.find()) {
            stated.add(Long.parseLong(numbers.group()));
        }
        if (!stated.isEmpty() && stated.stream().noneMatch(n -> n >= rows && n <= rows + 2)) {
            note(Message.of("note.statedTrailer", number, raw.strip(), rows));
        }
    }

    /// @param rows rows of the whole file
    /// @return what does not agree
    List<Message> notes(long rows) {
        above.forEach(line -> compareWhole(line, rows));
        above.clear();
        return notes;
    }

    private void compareWhole(Line line, long rows) {
        boolean agree = stated(line).stream().anyMatch(n -> n <= rows);
        if (!agree) {
            compare(line, rows);
        }
    }

    private void compare(Line line, long rows) {
        Optional<Long> whole = whole(line.text());
        List<Long> stated = whole.map(List::of).orElseGet(() -> stated(line));
        if (!stated.isEmpty() && stated.stream().noneMatch(n -> n <= rows && marks.contains(rows - n))) {
            note(Message.of("note.statedRows", line.number(), stated.getFirst(), rows));
        } else if (CAPPED.matcher(line.text()).find()) {
            note(Message.of("note.capped", line.number(), line.text().strip()));
        }
    }

    private void note(Message words) {
        if (notes.size() < MOST_NOTES) {
            notes.add(words);
        }
    }

    /// Of how many rows a line says that these are a part.
    private static Optional<Long> whole(String text) {
        for (Pattern pattern : List.of(RANGE, PART, AMONG)) {
            Matcher m = pattern.matcher(text);
            if (m.find()) {
                return Optional.of(number(m.group(m.groupCount())));
            }
        }
        return Optional.empty();
    }

    private static List<Long> stated(Line line) {
        List<Long> found = new ArrayList<>();
        for (Pattern pattern : List.of(NAMED, COUNTED)) {
            Matcher m = pattern.matcher(line.text());
            while (m.find()) {
                found.add(number(m.group(1)));
            }
        }
        return found;
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }
}
