package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/// How one shape of export becomes ours: which header is which column, what its values mean, in which zone its
/// times are.
///
/// @param name for people and receipts
/// @param columns position of each mapped column in the file, from 0
/// @param headers header of each mapped column as the file spells it
/// @param values overrides of the shipped word list: `type.TOPUP` to `CHARGE`
/// @param zone of times without an offset
/// @param decimals digits of the minor unit that amounts carry: 0 for yen
record MappingProfile(
        String name,
        EvidenceKind kind,
        Map<Column, Integer> columns,
        Map<Column, String> headers,
        Map<String, String> values,
        ZoneId zone,
        int decimals) {
    MappingProfile {
        columns = Map.copyOf(columns);
        headers = Map.copyOf(headers);
        values = Map.copyOf(new TreeMap<>(values));
    }

    /// Position of a column, -1 when the file does not have it.
    int at(Column column) {
        return columns.getOrDefault(column, -1);
    }

    /// The column at a position; the first needed one where the profile does not use that position.
    Column columnAt(int position) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Column.required(kind).getFirst());
    }

    /// What the column at a position means; null when it is not used.
    @org.jspecify.annotations.Nullable
    Column meaningAt(int position) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /// The header as the file spells it; our own name when it has none.
    String header(Column column) {
        return headers.getOrDefault(column, column.canonical());
    }

    /// Whether every needed column is there; AMOUNT may be given as a pair of out and in.
    boolean complete() {
        return Column.required(kind).stream().allMatch(this::given);
    }

    private boolean given(Column column) {
        if (has(column)) {
            return true;
        }
        boolean pair = has(Column.AMOUNT_OUT) || has(Column.AMOUNT_IN);
        return pair && (column == Column.AMOUNT || column == Column.TYPE);
    }
}
