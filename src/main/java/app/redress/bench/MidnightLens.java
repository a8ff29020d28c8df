package app.redress.bench;

import java.time.LocalTime;
import java.util.List;

/// How much of a figure hangs on where the business day begins.
///
/// @param rows one for each full hour
/// @param flipping accounts that count by some of these boundaries only, by id
public record MidnightLens(List<Row> rows, List<Flipping> flipping) {
    public MidnightLens {
        rows = List.copyOf(rows);
        flipping = List.copyOf(flipping);
    }

    /// What counts if the day begins then.
    ///
    /// @param gained, lost accounts that count then but not by the definition, and the other way round
    public record Row(LocalTime boundary, int accounts, long yen, int gained, int lost) {}

    /// An account whose place on the list hangs on the boundary.
    ///
    /// @param hours by how many of the 24 boundaries it counts
    /// @param counts whether it does by the definition
    public record Flipping(String account, int hours, boolean counts) {}
}
