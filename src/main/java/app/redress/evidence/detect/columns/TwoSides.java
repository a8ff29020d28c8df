package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Recognises tables of a payer and a payee in which the customer is now the one, now the other: read by one of the
/// two, the bank that tops up or the shop that is paid would count as an account, and half of the money would be
/// missing.
public final class TwoSides {
    private static final int SEVERAL = 5;
    private static final double HALF = 0.5;

    private final SampleTable table;
    private final Map<ExportColumn, ColumnMatch> used;

    public TwoSides(SampleTable table, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.used = used;
    }

    /// The question about a column of accounts that has a rival.
    public Optional<Question> question(EvidenceKind kind, ExportColumn column, ColumnMatch found) {
        ColumnMatch type = used.get(ExportColumn.TYPE);
        if (kind != EvidenceKind.TRANSACTIONS || column != ExportColumn.ACCOUNT_ID || type == null) {
            return Optional.empty();
        }
        Map<String, List<SampleRow>> byType = new LinkedHashMap<>();
        table.rows().forEach(row -> byType.computeIfAbsent(row.cell(type.position()), _ -> new ArrayList<>())
                .add(row));
        return found.rivals().stream()
                .flatMap(other -> turned(byType, found.position(), other).stream()
                        .map(row -> ask(column, found, other, row, row.cell(type.position()))))
                .findFirst();
    }

    /// The first row of a type whose accounts stand in the other column, as those of another type do in this one.
    private Optional<SampleRow> turned(Map<String, List<SampleRow>> byType, int own, int other) {
        Set<String> here = new HashSet<>();
        byType.values().stream()
                .filter(rows -> variety(rows, own) > variety(rows, other))
                .forEach(rows -> rows.forEach(row -> here.add(row.cell(own))));
        return byType.values().stream()
                .filter(rows -> rows.size() >= SEVERAL && variety(rows, own) < variety(rows, other))
                .filter(rows -> known(rows, other, here) > HALF * rows.size() && known(rows, own, here) == 0)
                .map(List::getFirst)
                .findFirst();
    }

    private static long variety(List<SampleRow> rows, int position) {
        return rows.stream().map(row -> row.cell(position)).distinct().count();
    }

    private static long known(List<SampleRow> rows, int position, Set<String> accounts) {
        return rows.stream()
                .filter(row -> accounts.contains(row.cell(position)))
                .count();
    }

    private Question ask(ExportColumn column, ColumnMatch found, int other, SampleRow row, String type) {
        String name = table.nameOf(found.position());
        return new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, column),
                Message.of("ask.twoSides", type, table.nameOf(other), name, row.cell(found.position()), row.line()),
                List.of(name, table.nameOf(other)));
    }
}
