package app.redress.casefile.estimates;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.evidence.duplicates.ConflictChoice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The inputs of an earlier run, so that a figure of that time can be recalculated.
///
/// @param choices the decisions on conflicting rows that it used
public record EarlierRun(Instant savedAt, AnalysisInputs madeFrom, List<ConflictChoice> choices) {
    public EarlierRun {
        choices = List.copyOf(choices);
    }

    public static void note(
            Handle handle, long run, Instant at, AnalysisInputs madeFrom, List<ConflictChoice> choices) {
        handle.createUpdate("insert into earlier_run values (:run, :at, :madeFrom, :choices)")
                .bind("run", run)
                .bind("at", at)
                .bind("madeFrom", CaseJson.text(madeFrom))
                .bind("choices", CaseJson.text(choices))
                .execute();
    }

    /// The last run saved by that time.
    public static Optional<EarlierRun> by(Handle handle, Instant time) {
        return handle.createQuery("select saved_at, made_from, choices from earlier_run where saved_at <= :time"
                        + " order by audit_seq desc fetch first 1 rows only")
                .bind("time", time)
                .map((row, _) -> new EarlierRun(
                        CaseTypes.time(row, "saved_at"),
                        CaseJson.read(row.getString(2), AnalysisInputs.class),
                        CaseJson.listOf(ConflictChoice.class, row.getString(3))))
                .findOne();
    }
}
