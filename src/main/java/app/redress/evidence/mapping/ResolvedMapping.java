package app.redress.evidence.mapping;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.rows.Row;
import app.redress.evidence.values.ValueFormats;
import app.redress.evidence.vocabulary.ExportColumn;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How one shape of export becomes ours: which header is which column, what stands for columns it lacks, what its
/// values mean, how it spells times and amounts.
///
/// @param name for people and receipts
/// @param columns position of each mapped column in the file, from 0
/// @param headers header of each mapped column as the file spells it
/// @param constants the same word for every row, or one of the signs of [StatedColumns]
/// @param values overrides of the shipped word list: `type.TOPUP` to `CHARGE`
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

    /// The same with other names of accounts, which another file gives.
    public ResolvedMapping with(Map<String, String> aliases) {
        return new ResolvedMapping(
                name, kind, columns, headers, constants, values, spelling, conventions.with(aliases));
    }

    /// The same with what was found out about hours that came twice.
    public ResolvedMapping with(SecondHours found) {
        return new ResolvedMapping(name, kind, columns, headers, constants, values, spelling, conventions.with(found));
    }

    public ZoneId zone() {
        return spelling.zone();
    }

    /// Position of a column, -1 when the file does not have it.
    public int at(ExportColumn column) {
        return columns.getOrDefault(column, -1);
    }

    /// What stands for a column in every row; null when it is read from the file.
    public @Nullable String constant(ExportColumn column) {
        return constants.get(column);
    }

    /// Trimmed text of a column in a row, or what stands for it; empty when there is neither.
    String text(Row row, ExportColumn column) {
        String constant = constants.get(column);
        return constant == null ? row.text(at(column)) : constant;
    }

    /// What the column at a position means; null when it is not used.
    public @Nullable ExportColumn meaningAt(int position) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// Whether the file has a column, or something stands for it.
    public boolean has(ExportColumn column) {
        return columns.containsKey(column) || constants.containsKey(column);
    }

    /// The header as the file spells it; our own name when it has none.
    public String header(ExportColumn column) {
        return headers.getOrDefault(column, column.canonical());
    }
}
