package app.redress.report.document;

import app.redress.casefile.lists.DueState;
import app.redress.damages.AccountFinding;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Everything the sheet of one customer states.
///
/// @param due what is owed to this customer and what became of it
public record VictimFacts(AccountFinding finding, List<DueState> due, Instant asOf, ZoneId zone) {
    public VictimFacts {
        due = List.copyOf(due);
    }
}
