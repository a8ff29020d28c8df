package app.redress.casefile.database;

import java.util.List;

/// @param total number of matching rows on all pages
/// @param sum total yen of all matching rows; 0 for lists without amounts
public record Page<T>(List<T> rows, long total, long sum) {
    public Page {
        rows = List.copyOf(rows);
    }
}
