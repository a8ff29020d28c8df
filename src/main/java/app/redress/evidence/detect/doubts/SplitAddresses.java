package app.redress.evidence.detect.doubts;

import app.redress.domain.Message;
import app.redress.evidence.detect.columns.ColumnMatch;
import app.redress.evidence.detect.sample.ColumnTraits;
import app.redress.evidence.detect.sample.FieldWords;
import app.redress.evidence.detect.sample.SampleTable;
import app.redress.evidence.detect.sample.ValueClassifier;
import app.redress.evidence.detect.sample.ValueTrait;
import app.redress.evidence.vocabulary.ExportColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notices addresses that a proxy writes into one header or another, while only one column of them is read.
public final class SplitAddresses {
    private static final double MOSTLY = 0.9;

    private final SampleTable table;
    private final List<ColumnTraits> traits;
    private final Map<ExportColumn, ColumnMatch> used;
    private final ValueClassifier look;

    public SplitAddresses(
            SampleTable table, List<ColumnTraits> traits, Map<ExportColumn, ColumnMatch> used, ValueClassifier look) {
        this.table = table;
        this.traits = traits;
        this.used = used;
        this.look = look;
    }

    /// What a person should know of rows that are read without the address they have.
    public Optional<Message> note() {
        ColumnMatch read = used.get(ExportColumn.IP);
        int rows = table.rows().size();
        double filled = read == null || rows == 0
                ? 1
                : (double) traits.get(read.position()).values() / rows;
        for (int i = 0; i < table.width() && read != null && filled <= MOSTLY; i++) {
            if (i != read.position() && traits.get(i).share(ValueTrait.ADDRESS) > MOSTLY && fills(i, read.position())) {
                int without = (int) Math.round(100 * (1 - filled));
                return Optional.of(
                        FieldWords.addressesElsewhere(table.nameOf(read.position()), without, table.nameOf(i)));
            }
        }
        return Optional.empty();
    }

    /// Whether a column holds addresses where the one that is read holds none.
    private boolean fills(int position, int read) {
        return table.rows().stream()
                .filter(row -> look.isNothing(row.cell(read)))
                .anyMatch(row -> look.of(row.cell(position)).contains(ValueTrait.ADDRESS));
    }
}
