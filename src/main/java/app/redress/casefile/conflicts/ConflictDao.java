package app.redress.casefile.conflicts;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.ConflictChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Reads and writes decisions on conflicting rows.
public final class ConflictDao {
    private static final String LATEST = "select s.* from conflict_step s where s.version ="
            + " (select max(version) from conflict_step o where o.kind = s.kind and o.conflict_key = s.conflict_key%s)"
            + " order by s.kind, s.conflict_key";

    private final Handle handle;

    public ConflictDao(Handle handle) {
        this.handle = handle;
    }

    /// The latest decision on each conflict, including those that leave it open again.
    public List<ConflictDecision> latest() {
        return handle.createQuery(LATEST.formatted(""))
                .map((row, _) -> decision(row))
                .list();
    }

    /// The decisions that were the latest at that time.
    public List<ConflictDecision> by(Instant time) {
        return handle.createQuery(LATEST.formatted(" and o.decided_at <= :time"))
                .bind("time", time)
                .map((row, _) -> decision(row))
                .list();
    }

    Optional<ConflictDecision> of(EvidenceKind kind, String key) {
        return handle.createQuery("select * from conflict_step where kind = :kind and conflict_key = :key"
                        + " order by version desc fetch first row only")
                .bind("kind", kind.name())
                .bind("key", key)
                .map((row, _) -> decision(row))
                .findOne();
    }

    void add(ConflictDecision decision) {
        ConflictChoice choice = decision.choice();
        handle.createUpdate("insert into conflict_step (kind, conflict_key, version, sha256, line, note, decided_by,"
                        + " decided_at) values (:kind, :key, :version, :sha256, :line, :note, :by, :at)")
                .bind("kind", decision.kind().name())
                .bind("key", decision.key())
                .bind("version", decision.version())
                .bind("sha256", choice == null ? null : choice.sha256())
                .bind("line", choice == null ? null : (Long) choice.line())
                .bind("note", decision.note())
                .bind("by", decision.decidedBy())
                .bind("at", decision.decidedAt())
                .execute();
    }

    private static ConflictDecision decision(ResultSet row) throws SQLException {
        EvidenceKind kind = EvidenceKind.valueOf(row.getString("kind"));
        String key = row.getString("conflict_key");
        return new ConflictDecision(
                kind,
                key,
                choice(row, kind, key),
                row.getString("note"),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static @Nullable ConflictChoice choice(ResultSet row, EvidenceKind kind, String key) throws SQLException {
        String sha256 = row.getString("sha256");
        return sha256 == null ? null : new ConflictChoice(kind, key, sha256, row.getLong("line"));
    }
}
