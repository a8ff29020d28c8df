package app.redress.evidence.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rows of a file in the second of two hours with the same local times, when clocks were put back. A profile writes
/// it as `2024-10-27@5-` (from line 5 on) or `2024-10-27@-4` (up to line 4, where the newest row comes first).
///
/// @param lines by the date on which clocks were put back
public record SecondHours(Map<LocalDate, Lines> lines) {
    /// Nothing known.
    public static final SecondHours NONE = new SecondHours(Map.of());

    private static final Pattern SAID = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)@(\\d{0,18})-(\\d{0,18})");

    public SecondHours {
        lines = Map.copyOf(lines);
    }

    /// A range of lines.
    ///
    /// @param from first line, one-based
    /// @param to last line, inclusive
    public record Lines(long from, long to) {
        boolean has(long line) {
            return line >= from && line <= to;
        }

        private String text() {
            return (from <= 1 ? "" : from) + "-" + (to == Long.MAX_VALUE ? "" : to);
        }
    }

    /// Parses a profile value; empty when invalid.
    public static Optional<SecondHours> of(String said) {
        Map<LocalDate, Lines> lines = new TreeMap<>();
        for (String one : said.strip().split("\\s+")) {
            Matcher m = SAID.matcher(one);
            if (!m.matches()) {
                return Optional.empty();
            }
            try {
                lines.put(
                        LocalDate.parse(m.group(1)),
                        new Lines(number(m.group(2), 1), number(m.group(3), Long.MAX_VALUE)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new SecondHours(lines));
    }

    private static long number(String digits, long otherwise) {
        return digits.isEmpty() ? otherwise : Long.parseLong(digits);
    }

    /// Its spelling in a profile.
    public String text() {
        return new TreeMap<>(lines)
                .entrySet().stream()
                        .map(day -> day.getKey() + "@" + day.getValue().text())
                        .collect(Collectors.joining(" "));
    }

    boolean knows(LocalDate day) {
        return lines.containsKey(day);
    }

    boolean has(LocalDate day, long line) {
        Lines second = lines.get(day);
        return second != null && second.has(line);
    }
}
