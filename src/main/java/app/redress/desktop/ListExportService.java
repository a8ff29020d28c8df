package app.redress.desktop;

import app.redress.casefile.CaseReader;
import app.redress.casefile.CaseReader.ListQuery;
import java.nio.file.Path;

/// Writes a worklist as CSV: exactly the rows of the query, in its order.
@FunctionalInterface
public interface ListExportService {
    Exported export(CaseReader reader, WorkList list, ListQuery query, Path target);

    /// The lists that leave the product.
    enum WorkList {
        COMPENSATION,
        FREEZE
    }

    /// @param total yen over the rows
    /// @param file what was written
    record Exported(long rows, long total, Path file) {}
}
