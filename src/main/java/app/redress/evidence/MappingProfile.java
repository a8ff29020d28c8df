package app.redress.evidence;

import app.redress.domain.EvidenceKind;
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
record MappingProfile(
        String name,
        EvidenceKind kind,
        Map<Column, Integer> columns,
        Map<Column, String> headers,
        Map<Column, String> constants,
        Map<String, String> values,
        Spelling spelling) {
    MappingProfile {
        columns = Map.copyOf(columns);
        headers = Map.copyOf(headers);
        constants = Map.copyOf(constants);
        values = Map.copyOf(new TreeMap<>(values));
    }

    ZoneId zone() {
        return spelling.zone();
    }

    /// Position of a column, -1 when the file does not have it.
    int at(Column column) {
        return columns.getOrDefault(column, -1);
    }

    /// What stands for a column in every row; null when it is read from the file.
    @Nullable
    String constant(Column column) {
        return constants.get(column);
    }

    /// Trimmed text of a column in a row, or what stands for it; empty when there is neither.
    String text(Row row, Column column) {
        String constant = constants.get(column);
        return constant == null ? row.text(at(column)) : constant;
    }

    /// The column at a position; the first needed one where the profile does not use that position.
    Column columnAt(int position) {
        Column meaning = meaningAt(position);
        return meaning == null ? Column.required(kind).getFirst() : meaning;
    }

    /// What the column at a position means; null when it is not used.
    @Nullable
    Column meaningAt(int position) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    boolean has(Column column) {
        return columns.containsKey(column) || constants.containsKey(column);
    }

    /// The header as the file spells it; our own name when it has none.
    String header(Column column) {
        return headers.getOrDefault(column, column.canonical());
    }
}
