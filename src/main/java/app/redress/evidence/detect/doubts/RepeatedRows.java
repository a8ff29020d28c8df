package app.redress.evidence.detect.doubts;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Question;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.mapping.MappingProfile;
import app.redress.evidence.rows.SampleRow;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks, where no column is an id, about rows that agree in everything that is read of them: a join with another table
/// multiplies movements, and ids made of line numbers would count each of them.
public final class RepeatedRows {
    private static final int SEVERAL = 10;
    private static final double SOME = 0.05;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    public RepeatedRows(SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    /// The question that takes the place of that for the id; empty where hardly any row repeats.
    public Optional<Question> question() {
        if (!tellsMoments()) {
            return Optional.empty();
        }
        Map<List<String>, SampleRow> first = new HashMap<>();
        List<SampleRow> again = new ArrayList<>();
        for (SampleRow row : table.rows()) {
            if (first.putIfAbsent(read(row), row) != null) {
                again.add(row);
            }
        }
        if (again.size() < SEVERAL || again.size() < SOME * table.rows().size()) {
            return Optional.empty();
        }
        SampleRow example = again.getFirst();
        return Optional.of(new Question(
                MappingProfile.key(EvidenceKind.TRANSACTIONS, ExportColumn.TRANSACTION_ID),
                Message.of(
                        "ask.repeatedRows",
                        again.size(),
                        table.rows().size(),
                        example.line(),
                        first.getOrDefault(read(example), example).line()),
                List.of(MappingProfile.ROW, MappingProfile.LINE)));
    }

    /// Of days alone, equal rows are nothing unusual.
    private boolean tellsMoments() {
        ColumnMatch time = used.get(ExportColumn.OCCURRED_AT);
        return time != null
                && used.containsKey(ExportColumn.ACCOUNT_ID)
                && used.containsKey(ExportColumn.AMOUNT)
                && traits.get(time.position()).share(ValueTrait.DAY_ONLY) == 0;
    }

    private List<String> read(SampleRow row) {
        return used.values().stream().map(where -> row.cell(where.position())).toList();
    }
}
