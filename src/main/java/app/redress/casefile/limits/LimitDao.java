package app.redress.casefile.limits;

import app.redress.casefile.database.CaseTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Reads and writes decisions on the limits of the evidence.
public final class LimitDao {
    private final Handle handle;

    public LimitDao(Handle handle) {
        this.handle = handle;
    }

    /// All decisions so far.
    public SeenLimits all() {
        return new SeenLimits(
                handle.createQuery("select * from evidence_limit_step order by decided_at, version, limit_key")
                        .map((row, _) -> decision(row))
                        .list());
    }

    /// The decisions taken by that time.
    public SeenLimits by(Instant time) {
        return new SeenLimits(all().steps().stream()
                .filter(step -> !step.decidedAt().isAfter(time))
                .toList());
    }

    void add(LimitDecision decision) {
        handle.createUpdate(
                        "insert into evidence_limit_step (limit_key, version, old_value, new_value, why,"
                                + " decided_by, decided_at, undoes) values (:key, :version, :old, :new, :why, :by, :at, :undoes)")
                .bind("key", decision.limit().key())
                .bind("version", decision.version())
                .bind("old", decision.old())
                .bind("new", decision.value())
                .bind("why", decision.why())
                .bind("by", decision.decidedBy())
                .bind("at", decision.decidedAt())
                .bind("undoes", decision.undoes())
                .execute();
    }

    private static LimitDecision decision(ResultSet row) throws SQLException {
        return new LimitDecision(
                EvidenceLimit.named(row.getString("limit_key")),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("why"),
                row.getString("decided_by"),
                CaseTypes.time(row, "decided_at"),
                row.getInt("version"),
                row.getObject("undoes", Integer.class));
    }
}
