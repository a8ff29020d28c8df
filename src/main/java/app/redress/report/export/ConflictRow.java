package app.redress.report.export;

import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import app.redress.evidence.duplicates.ConflictFile;
import app.redress.evidence.duplicates.ConflictPattern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line in the list of conflicts: one of the rows, or the line to mark when none of them counts.
///
/// @param side null for the line "none"
record ConflictRow(Conflict conflict, Conflict.@Nullable Side side) {
    static Stream<ConflictRow> of(List<Conflict> conflicts) {
        return conflicts.stream()
                .flatMap(c -> Stream.concat(
                        c.sides().stream().map(s -> new ConflictRow(c, s)), Stream.of(new ConflictRow(c, null))));
    }

    String file() {
        return side == null ? ConflictFile.NONE : side.file().name();
    }

    @Nullable
    String sha256() {
        return side == null ? null : side.file().identity();
    }

    long line() {
        return side == null ? 0 : side.line();
    }

    @Nullable
    String keep() {
        ConflictChoice choice = conflict.choice();
        boolean chosen = choice != null && (side == null ? choice.none() : choice.names(side.file(), side.line()));
        return chosen ? "x" : null;
    }

    String group() {
        return ConflictPattern.of(conflict).code();
    }

    /// This row's values in the columns that differ.
    @Nullable
    String differs() {
        Conflict.Side row = side;
        return row == null
                ? null
                : ConflictPattern.of(conflict).differences().stream()
                        .map(d -> d.column().canonical() + "=" + row.value(d.column()))
                        .collect(Collectors.joining("; "));
    }

    @Nullable
    String raw() {
        return side == null ? null : side.raw();
    }
}
