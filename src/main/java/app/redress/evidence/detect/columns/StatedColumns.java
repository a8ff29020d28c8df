package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.domain.UnusableInput;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.source.ExportFile;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What a person stated about the columns of a file.
///
/// @param positions columns that the file has
/// @param constants replacements for missing columns: a word, `@line`, `@row` or `@sign`
/// @param absent columns that must not be used
public record StatedColumns(
        Map<ExportColumn, Integer> positions, Map<ExportColumn, String> constants, Set<ExportColumn> absent) {
    private static final Set<String> MADE = Set.of(MappingProfile.LINE, MappingProfile.ROW, MappingProfile.SIGN);

    /// @param file file named in messages
    public static StatedColumns of(EvidenceKind kind, MappingProfile mapping, SampleTable table, ExportFile file) {
        Map<ExportColumn, Integer> positions = new EnumMap<>(ExportColumn.class);
        Map<ExportColumn, String> constants = new EnumMap<>(ExportColumn.class);
        Set<ExportColumn> absent = EnumSet.noneOf(ExportColumn.class);
        for (ExportColumn column : ExportColumn.values()) {
            String said = mapping.column(kind, column).orElse("");
            int position = said.isEmpty() ? -1 : table.positionOf(said);
            if (position >= 0) {
                positions.put(column, position);
            } else if (said.equals("-")) {
                absent.add(column);
            } else if (MADE.contains(said)) {
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
            EvidenceKind kind,
            ExportColumn column,
            String said,
            MappingProfile mapping,
            SampleTable table,
            ExportFile file) {
        Message who = mapping.name().isEmpty()
                ? Message.of("detect.statements")
                : Message.of("detect.profile", mapping.name());
        return new UnusableInput(Message.of(
                "detect.noSuchColumn",
                file,
                table.tableLine(),
                said,
                who,
                MappingProfile.key(kind, column),
                Questions.columns(table)));
    }

    public boolean speaksOf(ExportColumn column) {
        return positions.containsKey(column) || constants.containsKey(column) || absent.contains(column);
    }
}
