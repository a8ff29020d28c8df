package app.redress.evidence.duplicates;

import app.redress.evidence.imports.ImportPreview.Cell;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Distinguishes contradicting rows from rows of which one merely says less: a column missing from a file is not a
/// contradiction, nor is a time to the minute where another file has seconds, nor a store that only the other file
/// names.
final class AgreeingRows {
    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}\\s*[:：時]\\s*\\d{1,2}(\\s*[:：分]\\s*\\d{1,2}(\\s*秒?[.,]\\d+)?)?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10,19}");
    private static final int MINUTES = 1;
    private static final int SECONDS = 2;
    private static final int PARTS = 3;

    /// What a row may know alone, because no figure is made of it.
    private static final Set<ExportColumn> DESCRIBING = EnumSet.of(
            ExportColumn.STORE_ID,
            ExportColumn.STORE_NAME,
            ExportColumn.PREFECTURE,
            ExportColumn.ITEM_CATEGORY,
            ExportColumn.ITEM,
            ExportColumn.QUANTITY);

    private AgreeingRows() {}

    /// The row that contains everything the others say; empty when two of them contradict each other.
    static OptionalInt fullest(List<Conflict.Side> sides) {
        List<Map<ExportColumn, Cell>> rows =
                sides.stream().map(AgreeingRows::byColumn).toList();
        int best = IntStream.range(0, rows.size())
                .reduce((one, other) -> weight(rows.get(other)) > weight(rows.get(one)) ? other : one)
                .orElse(0);
        boolean agree =
                IntStream.range(0, rows.size()).allMatch(i -> i == best || contains(rows.get(best), rows.get(i)));
        return agree && !rows.get(best).isEmpty() ? OptionalInt.of(best) : OptionalInt.empty();
    }

    private static Map<ExportColumn, Cell> byColumn(Conflict.Side side) {
        Map<ExportColumn, Cell> cells = new EnumMap<>(ExportColumn.class);
        side.cells().forEach(cell -> cells.put(cell.column(), cell));
        return cells;
    }

    /// Weight of a row: number of values that figures are made of first, then the other ones, then precision of times.
    private static int weight(Map<ExportColumn, Cell> row) {
        return row.values().stream()
                .filter(cell -> !cell.parsed().isEmpty())
                .mapToInt(cell -> (DESCRIBING.contains(cell.column()) ? 10 : 1000) + exactness(cell.raw()))
                .sum();
    }

    private static boolean contains(Map<ExportColumn, Cell> full, Map<ExportColumn, Cell> less) {
        return less.values().stream().allMatch(cell -> {
            Cell other = full.get(cell.column());
            return other == null || other.parsed().isEmpty()
                    ? cell.parsed().isEmpty() || DESCRIBING.contains(cell.column())
                    : same(other, cell);
        });
    }

    private static boolean same(Cell full, Cell less) {
        return full.parsed().equals(less.parsed())
                || isId(full.column()) && full.parsed().equalsIgnoreCase(less.parsed())
                || isRounded(full, less);
    }

    private static boolean isId(ExportColumn column) {
        return switch (column) {
            case TRANSACTION_ID, ACCOUNT_ID, RELATED_TRANSACTION_ID, BATCH_ID -> true;
            default -> false;
        };
    }

    private static boolean isRounded(Cell exact, Cell rounded) {
        int exactness = exactness(rounded.raw());
        if (exactness == 0 || exactness >= exactness(exact.raw())) {
            return false;
        }
        try {
            Instant of = OffsetDateTime.parse(exact.parsed()).toInstant();
            ChronoUnit unit = exactness == MINUTES ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
            return of.truncatedTo(unit)
                    .equals(OffsetDateTime.parse(rounded.parsed()).toInstant());
        } catch (DateTimeException noTime) {
            return false;
        }
    }

    /// Precision of a time; 0 if it is not a time.
    private static int exactness(String raw) {
        String text = raw.strip();
        if (EPOCH.matcher(text).matches()) {
            return text.length() > 10 ? PARTS : SECONDS;
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find()) {
            return 0;
        }
        return clock.group(2) != null ? PARTS : clock.group(1) != null ? SECONDS : MINUTES;
    }
}
