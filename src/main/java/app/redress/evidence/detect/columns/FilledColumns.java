package app.redress.evidence.detect.columns;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.Inspection.Confidence;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;

/// Whether the columns found for ours hold in most rows what they should.
public final class FilledColumns {
    private static final double MOSTLY = 0.9;
    /// Rows of a file that is no mere fragment.
    private static final int MANY = 20;
    private static final double HALF = 0.5;

    private final EvidenceKind kind;
    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;

    public FilledColumns(
            EvidenceKind kind, SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used) {
        this.kind = kind;
        this.table = table;
        this.traits = traits;
        this.used = used;
    }

    /// Whether fewer rows have a value than a column of this confidence must fill.
    public boolean isSeldom(ColumnMatch found) {
        return table.headed() && share(found) < (found.weak() ? MOSTLY : least(found));
    }

    /// Share of rows that a column with a known name must fill: merged cells of a sheet leave all but the first empty.
    private double least(ColumnMatch found) {
        boolean asked = kind == EvidenceKind.TRANSACTIONS && found.confidence() != Confidence.STATED;
        return asked && table.rows().size() >= MANY ? HALF : 0;
    }

    public boolean isTimeWithoutDay(ExportColumn column, ColumnMatch found) {
        return column == ExportColumn.OCCURRED_AT
                && found.confidence() != Confidence.STATED
                && traits.get(found.position()).share(ValueTrait.TIME_OF_DAY) > HALF;
    }

    /// Whether a column matched by its header contains nothing that could be parsed.
    public boolean holdsOtherValues(ExportColumn column, ColumnMatch found) {
        ColumnTraits values = traits.get(found.position());
        boolean readable = column == ExportColumn.OCCURRED_AT
                        && (ColumnCandidates.isCount(values) || used.containsKey(ExportColumn.OCCURRED_ON))
                || column == ExportColumn.AMOUNT && ColumnCandidates.isPadded(values);
        return found.confidence() != Confidence.STATED
                && (ValueFormatDetector.isTime(column) || column == ExportColumn.AMOUNT)
                && values.values() > 1
                && !readable
                && ColumnFit.of(column, values).agree() == 0;
    }

    /// Share of sampled rows with a value.
    public double share(ColumnMatch found) {
        int rows = table.rows().size();
        return rows == 0 ? 1 : (double) traits.get(found.position()).values() / rows;
    }
}
