package app.redress.casefile;

import app.redress.domain.Channel;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.FreezeItem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Decisions on worklist items. An update count of 0 means that someone else changed the row first.
interface DecisionDao {
    /// State of a freeze item.
    record Freeze(
            String account,
            FreezeItem.Status status,
            String reason,
            String decidedBy,
            Instant decidedAt,
            int version) {}

    @SqlQuery(
            "select account, channel, amount, basis, status from compensation where account = :account and channel = :channel")
    @RegisterConstructorMapper(CompensationItem.class)
    Optional<CompensationItem> item(String account, Channel channel);

    @SqlQuery("select * from compensation_decision where account = :account and channel = :channel")
    @RegisterConstructorMapper(CompensationDecision.class)
    Optional<CompensationDecision> decision(String account, Channel channel);

    @SqlQuery("select * from compensation_decision where account = :account order by channel")
    @RegisterConstructorMapper(CompensationDecision.class)
    List<CompensationDecision> ofAccount(String account);

    /// Decisions whose item has another amount now or is no longer proposed.
    @SqlQuery("select d.* from compensation_decision d left join compensation c"
            + " on c.account = d.account and c.channel = d.channel"
            + " where c.amount is null or not (c.amount = d.amount) order by d.account, d.channel")
    @RegisterConstructorMapper(CompensationDecision.class)
    List<CompensationDecision> aboutOtherAmounts();

    @SqlUpdate(
            "insert into compensation_decision (account, channel, status, amount, reviewer, approver, approved_amount,"
                    + " reason, decided_by, decided_at, version) values (:account, :channel, :status, :amount, :reviewer, :approver,"
                    + " :approvedAmount, :reason, :decidedBy, :decidedAt, :version)")
    int insert(@BindMethods CompensationDecision decision);

    @SqlUpdate("update compensation_decision set status = :status, amount = :amount, reviewer = :reviewer,"
            + " approver = :approver, approved_amount = :approvedAmount, reason = :reason, decided_by = :decidedBy,"
            + " decided_at = :decidedAt, version = :version"
            + " where account = :account and channel = :channel and version = :version - 1")
    int update(@BindMethods CompensationDecision decision);

    @SqlQuery("select status from freeze where account = :account")
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
