package app.redress.casefile.steps;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.database.CaseTypes;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.FreezeReadBack;
import app.redress.casefile.lists.FreezeTables;
import app.redress.damages.AccountFinding;
import app.redress.domain.Message;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeItem.Status;
import app.redress.worklist.FreezeWorkflow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes the steps of freeze items: each is checked, stored and recorded in the audit log, in one transaction.
public final class FreezeDecisions {
    private final AuditLog audit;
    private final InstantSource clock;

    public FreezeDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// @param seen the account in the version that the person saw
    /// @return yen at risk in the account
    public long take(Handle handle, AccountStep.Row seen, Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        if (version(handle, seen.account()) != seen.version()) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
        return take(handle, seen.account(), to, actor, reason);
    }

    /// Number of steps that people took.
    public static int version(Handle handle, String account) {
        return handle.attach(DecisionDao.class)
                .freezeDecision(account)
                .map(DecisionDao.Freeze::version)
                .orElse(0);
    }

    /// @return yen at risk in the account
    public long take(Handle handle, String account, Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        DecisionDao dao = handle.attach(DecisionDao.class);
        DecisionDao.Freeze before = check(handle, account, to, actor, reason);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DecisionDao.Freeze after = new DecisionDao.Freeze(account, to, reason, actor.name(), now, before.version() + 1);
        int changed = before.version() == 0 ? dao.insertFreeze(after) : dao.updateFreeze(after);
        if (changed != 1) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
        String because = reason.isBlank() ? "" : "; " + reason;
        audit.append(handle, actor, Action.FREEZE_DECIDED, account, before.status() + " -> " + to + because);
        return FreezeTables.atRisk(handle, account);
    }

    /// @return the state that the step starts from
    /// @throws DecisionRefused with the rule that forbids the step
    public static DecisionDao.Freeze check(Handle handle, String account, Status to, Actor actor, String reason) {
        DecisionDao.Freeze before = standing(handle, account)
                .orElseThrow(() -> new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noItem", account)));
        FreezeWorkflow.check(
                new FreezeWorkflow.Step(before.status(), to, actor.name(), requester(handle, account), reason));
        return before;
    }

    /// The present state. An account that the operator froze without asking here is frozen, also one that was frozen
    /// again after its release.
    private static Optional<DecisionDao.Freeze> standing(Handle handle, String account) {
        DecisionDao dao = handle.attach(DecisionDao.class);
        Optional<DecisionDao.Freeze> decided = dao.freezeDecision(account);
        Optional<Instant> frozen = FreezeTables.frozenByExport(handle, account);
        if (decided.isPresent()) {
            DecisionDao.Freeze last = decided.get();
            boolean again = last.status() == Status.RELEASED
                    && frozen.filter(at -> at.isAfter(last.decidedAt())).isPresent();
            return Optional.of(again ? last.in(Status.FROZEN) : last);
        }
        return dao.freezeItem(account)
                .or(() -> frozen.map(_ -> Status.FROZEN))
                .map(status -> new DecisionDao.Freeze(account, status, "", "", Instant.EPOCH, 0));
    }

    /// Who requested the latest freeze, by the audit log.
    private static @Nullable String requester(Handle handle, String account) {
        return handle.createQuery("select who from audit where action = 'FREEZE_DECIDED' and subject = :account"
                        + " and detail like '% -> REQUESTED%' order by seq desc fetch first row only")
                .bind("account", account)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /// When the account was last released, by the audit log: an export tells of a freeze requested again only where it
    /// is later.
    private static Instant releasedAt(Handle handle, String account) {
        return handle.createQuery("select happened_at from audit where action = 'FREEZE_DECIDED'"
                        + " and subject = :account and detail like 'FROZEN -> RELEASED%' order by seq desc"
                        + " fetch first row only")
                .bind("account", account)
                .map((row, _) -> CaseTypes.time(row, "happened_at"))
                .findOne()
                .orElse(Instant.MIN);
    }

    /// Marks requested freezes as done for accounts that the accounts export says are frozen.
    public void frozen(Handle handle, List<AccountFinding> findings, Actor actor) {
        Map<String, Instant> frozen = new HashMap<>();
        for (AccountFinding finding : findings) {
            Instant at = FreezeTables.frozenAt(finding);
            if (at != null) {
                frozen.put(finding.account(), at);
            }
        }
        readBack(handle, frozen, actor, "accounts export");
    }

    /// Accounts frozen after the evidence ends.
    private static List<String> later(Handle handle, Map<String, Instant> frozen) {
        Instant asOf = handle.createQuery("select as_of from analysis")
                .map((row, _) -> Instant.parse(row.getString(1)))
                .findOne()
                .orElse(Instant.MAX);
        return frozen.entrySet().stream()
                .filter(one -> one.getValue().isAfter(asOf))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /// Marks requested freezes as done.
    ///
    /// @param frozen since when accounts are frozen
    /// @param source where that is said, for the audit log
    /// @return accounts marked as frozen, those requested that the source does not say are frozen, and those frozen
    /// after the evidence ends
    public FreezeReadBack readBack(Handle handle, Map<String, Instant> frozen, Actor actor, String source) {
        List<String> requested = handle.createQuery(
                        "select account from freeze_decision where status = 'REQUESTED' order by account")
                .mapTo(String.class)
                .list();
        List<String> done = requested.stream()
                .filter(account -> frozen.getOrDefault(account, Instant.MIN).isAfter(releasedAt(handle, account)))
                .toList();
        for (String account : done) {
            take(handle, account, FreezeItem.Status.FROZEN, actor, source + ": frozen at " + frozen.get(account));
        }
        return new FreezeReadBack(
                done,
                requested.stream().filter(account -> !done.contains(account)).toList(),
                later(handle, frozen));
    }
}
