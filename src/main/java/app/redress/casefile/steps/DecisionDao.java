package app.redress.casefile.steps;

import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Decisions on freeze items. An update count of 0 means that someone else changed the row first.
public interface DecisionDao {
    /// State of a freeze item.
    record Freeze(
            String account, FreezeItem.Status status, String reason, String decidedBy, Instant decidedAt, int version) {
        Freeze in(FreezeItem.Status other) {
            return new Freeze(account, other, reason, decidedBy, decidedAt, version);
        }
    }

    @SqlQuery("select status from freeze_proposal where account = :account")
    Optional<FreezeItem.Status> freezeItem(String account);

    @SqlQuery("select * from freeze_decision where account = :account")
    @RegisterConstructorMapper(Freeze.class)
    Optional<Freeze> freezeDecision(String account);

    @SqlUpdate("insert into freeze_decision (account, status, reason, decided_by, decided_at, version)"
            + " values (:account, :status, :reason, :decidedBy, :decidedAt, :version)")
    int insertFreeze(@BindMethods Freeze decision);

    @SqlUpdate("update freeze_decision set status = :status, reason = :reason, decided_by = :decidedBy,"
            + " decided_at = :decidedAt, version = :version where account = :account and version = :version - 1")
    int updateFreeze(@BindMethods Freeze decision);
}
