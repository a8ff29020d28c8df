package app.redress.desktop;

import app.redress.casefile.CaseReader.ListQuery;
import java.nio.file.Path;

/// Writes a worklist of one case as CSV: exactly the rows that the query names, in its order.
@FunctionalInterface
public interface ListExportService {
    Exported export(WorkList list, ListQuery query, Path target);

    /// The lists that leave the product.
    enum WorkList {
        COMPENSATION,
        FREEZE
    }

    /// @param total yen over the rows
    /// @param file what was written
    record Exported(long rows, long total, Path file) {}
}
