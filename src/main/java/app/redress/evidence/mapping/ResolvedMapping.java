package app.redress.evidence.mapping;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.ValueFormats;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The mapping of one export to our columns: header positions, replacements for missing columns, meanings of values,
/// and formats of times and amounts.
///
/// @param name for people and receipts
/// @param columns zero-based position of each mapped column in the file
/// @param headers header of each mapped column as spelled in the file
/// @param constants a fixed value for every row, or one of the signs of [StatedColumns]
/// @param values overrides of the bundled word list: `type.TOPUP` to `CHARGE`
public record ResolvedMapping(
        String name,
        EvidenceKind kind,
        Map<ExportColumn, Integer> columns,
        Map<ExportColumn, String> headers,
        Map<ExportColumn, String> constants,
        Map<String, String> values,
        ValueFormats spelling,
        Conventions conventions) {
    public ResolvedMapping {
        columns = Map.copyOf(columns);
        headers = Map.copyOf(headers);
        constants = Map.copyOf(constants);
        values = Map.copyOf(new TreeMap<>(values));
    }

    /// A copy with account aliases from another file.
    public ResolvedMapping with(Map<String, String> aliases) {
        return new ResolvedMapping(
                name, kind, columns, headers, constants, values, spelling, conventions.with(aliases));
    }

    /// A copy with repeated local hours resolved.
    public ResolvedMapping with(SecondHours found) {
        return new ResolvedMapping(name, kind, columns, headers, constants, values, spelling, conventions.with(found));
    }

    /// As in [ExportFormat#fingerprint]; maps are sorted, because theirs is another order in every run.
    String fingerprint() {
        return String.join(
                "\n",
                name,
                kind.name(),
                new TreeMap<>(columns).toString(),
                new TreeMap<>(headers).toString(),
                new TreeMap<>(constants).toString(),
                new TreeMap<>(values).toString(),
                spelling.toString(),
                conventions.fingerprint());
    }

    public ZoneId zone() {
        return spelling.zone();
    }

    /// Position of a column, -1 when the file lacks it.
    public int at(ExportColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /// The fixed value of a column; null when it is read from the file.
    public @Nullable String constant(ExportColumn column) {
        return constants.get(column);
    }

    /// Trimmed text of a column in a row, or its fixed value; empty when there is neither.
    String text(Row row, ExportColumn column) {
        String constant = constants.get(column);
        return constant == null ? row.text(at(column)) : constant;
    }

    /// Meaning of the column at a position; null when unused.
    public @Nullable ExportColumn meaningAt(int position) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// Whether the file has the column or a fixed value replaces it.
    public boolean has(ExportColumn column) {
        return columns.containsKey(column) || constants.containsKey(column);
    }

    /// The header as spelled in the file; our own name when it has none.
    public String header(ExportColumn column) {
        return headers.getOrDefault(column, column.canonical());
    }
}
