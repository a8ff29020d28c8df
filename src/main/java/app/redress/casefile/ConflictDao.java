package app.redress.casefile;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.ConflictChoice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Decisions on conflicting rows. An update count of 0 means that someone else changed the row first.
interface ConflictDao {
    /// A decision as stored.
    record Decision(
            EvidenceKind kind,
            String conflictKey,
            String sha256,
            long line,
            String note,
            String decidedBy,
            Instant decidedAt,
            int version) {
        ConflictChoice choice() {
            return new ConflictChoice(kind, conflictKey, sha256, line);
        }
    }

    @SqlQuery("select * from conflict_decision order by kind, conflict_key")
    @RegisterConstructorMapper(Decision.class)
    List<Decision> all();

    @SqlQuery("select * from conflict_decision where kind = :kind and conflict_key = :key")
    @RegisterConstructorMapper(Decision.class)
    Optional<Decision> of(EvidenceKind kind, String key);

    @SqlQuery("select conflict from conflict where kind = :kind and conflict_key = :key")
    Optional<String> conflict(EvidenceKind kind, String key);

    @SqlUpdate("insert into conflict_decision (kind, conflict_key, sha256, line, note, decided_by, decided_at, version)"
            + " values (:kind, :conflictKey, :sha256, :line, :note, :decidedBy, :decidedAt, :version)")
    int insert(@BindMethods Decision decision);

    @SqlUpdate("update conflict_decision set sha256 = :sha256, line = :line, note = :note, decided_by = :decidedBy,"
            + " decided_at = :decidedAt, version = :version"
            + " where kind = :kind and conflict_key = :conflictKey and version = :version - 1")
    int update(@BindMethods Decision decision);

    @SqlUpdate("delete from conflict_decision where kind = :kind and conflict_key = :key")
    int delete(EvidenceKind kind, String key);
}
