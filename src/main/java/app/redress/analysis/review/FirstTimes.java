package app.redress.analysis.review;

import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.imports.CsvTable;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first time each account is named with in a file that has a column for it.
public final class FirstTimes {
    private FirstTimes() {}

    /// @param file with the columns `account_id` and the named one; none without a file
    /// @return by account; without those whose every cell is empty
    /// @throws UnusableInput naming file, line and column of a time that cannot be read
    public static Map<String, Instant> byAccount(@Nullable Path file, String column) {
        Map<String, Instant> times = new HashMap<>();
        if (file != null) {
            CsvTable.read(file, List.of("account_id", column), row -> {
                String text = row.text(column);
                if (!text.isEmpty()) {
                    Instant at = time(file, row, column, text);
                    times.merge(row.text("account_id"), at, (a, b) -> a.isBefore(b) ? a : b);
                }
            });
        }
        return times;
    }

    /// @throws UnusableInput naming file, line and column if the text is no time with an offset
    static Instant time(Path file, CsvTable.Row row, String column, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnusableInput(Message.of("times.notATime", file, row.line(), column, text), e);
        }
    }
}
