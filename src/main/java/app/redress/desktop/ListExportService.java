package app.redress.desktop;

import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.ItemFilter;
import java.nio.file.Path;

/// Exports a worklist of one case as CSV: exactly the rows of the query, in its order.
@FunctionalInterface
public interface ListExportService {
    /// @param filter narrows the compensation list beyond the text of the query
    Exported export(WorkList list, ItemFilter filter, ListQuery query, Path target);

    /// The lists that can be exported.
    enum WorkList {
        COMPENSATION,
        FREEZE,
        /// Accounts that are frozen although they were cleared.
        WRONGLY_FROZEN
    }

    /// @param total total yen of the rows
    /// @param file the file written
    record Exported(long rows, long total, Path file) {}
}
