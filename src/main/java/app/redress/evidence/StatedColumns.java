package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import app.redress.domain.UnusableInput;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a person said about the columns of a file.
///
/// @param positions columns that the file has
/// @param constants what stands for a column that it lacks: a word, `@line` or `@sign`
/// @param absent columns that are not to be used
record StatedColumns(Map<Column, Integer> positions, Map<Column, String> constants, Set<Column> absent) {
    /// An id made of the number of the line.
    static final String LINE = "@line";
    /// A type that follows from the sign of the amount.
    static final String SIGN = "@sign";

    /// @param file as messages name it
    static StatedColumns of(EvidenceKind kind, Mapping mapping, Table table, ExportFile file) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        Map<Column, String> constants = new EnumMap<>(Column.class);
        Set<Column> absent = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            String said = mapping.column(kind, column).orElse("");
            int position = said.isEmpty() ? -1 : table.positionOf(said);
            if (position >= 0) {
                positions.put(column, position);
            } else if (said.equals("-")) {
                absent.add(column);
            } else if (said.equals(LINE) || said.equals(SIGN)) {
                constants.put(column, said);
            } else if (said.startsWith("=") && said.length() > 1) {
                constants.put(column, said.substring(1).strip());
            } else if (!said.isEmpty()) {
                throw lacking(kind, column, said, mapping, table, file);
            }
        }
        return new StatedColumns(positions, constants, absent);
    }

    private static UnusableInput lacking(
            EvidenceKind kind, Column column, String said, Mapping mapping, Table table, ExportFile file) {
        String who = mapping.name().isEmpty() ? "what was stated" : "the profile " + mapping.name();
        return new UnusableInput(file + ", line " + table.tableLine() + ": no column \"" + said + "\", which " + who
                + " names as " + Mapping.key(kind, column) + "; the file has " + Questions.columns(table)
                + ": correct that line or leave it out");
    }

    boolean speaksOf(Column column) {
        return positions.containsKey(column) || constants.containsKey(column) || absent.contains(column);
    }
}
