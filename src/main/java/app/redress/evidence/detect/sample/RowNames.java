package app.redress.evidence.detect.sample;

import app.redress.evidence.rows.SampleRow;
import java.util.List;

/// Recognises a first column without a name: R writes the number of each row in front and leaves it out of the header,
/// so that every value stands one column right of its name.
final class RowNames {
    private static final int ENOUGH = 3;

    private final List<SampleRow> rows;
    private final int names;

    /// @param names number of names in the header
    RowNames(List<SampleRow> rows, int names) {
        this.rows = rows;
        this.names = names;
    }

    boolean stand() {
        long longer = rows.stream()
                .filter(row ->
                        row.cells().size() == names + 1 && !row.cell(names).isEmpty())
                .count();
        return names > 1 && rows.size() >= ENOUGH && longer == rows.size() && counted();
    }

    private boolean counted() {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).cell(0).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return true;
    }
}
