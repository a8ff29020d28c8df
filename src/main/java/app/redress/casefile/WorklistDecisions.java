package app.redress.casefile;

import app.redress.casefile.AuditEntry.Action;
import app.redress.damages.AccountFinding;
import app.redress.domain.AccountFacts;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.CompensationWorkflow;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem;
import app.redress.worklist.FreezeWorkflow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes decisions: each is checked, stored and recorded in the audit log, in one transaction.
final class WorklistDecisions {
    private final AuditLog audit;
    private final CompensationItems items;
    private final InstantSource clock;

    WorklistDecisions(AuditLog audit, CompensationItems items, InstantSource clock) {
        this.audit = audit;
        this.items = items;
        this.clock = clock;
    }

    void compensation(
            Handle handle, String account, Channel channel, CompensationItem.Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        CaseItem item = ItemTable.latest(handle, account, channel).orElseThrow(() -> noItem(account + " " + channel));
        take(handle, item, to, actor, reason);
    }

    /// @param version version that the person saw
    /// @return yen of the item
    long compensation(Handle handle, long id, int version, CompensationItem.Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        CaseItem item = ItemTable.item(handle, id).orElseThrow(() -> noItem(String.valueOf(id)));
        if (version != item.version()) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
        take(handle, item, to, actor, reason);
        return item.amount();
    }

    private void take(Handle handle, CaseItem item, CompensationItem.Status to, Actor actor, String reason) {
        check(handle, item, to, actor, reason);
        checkFirst(ItemTable.update(handle, List.of(item.step(to, actor.name(), reason, now()))));
        String detail =
                "item " + item.id() + "; " + item.status() + " -> " + to + "; yen " + item.amount() + because(reason);
        audit.append(handle, actor, Action.COMPENSATION_DECIDED, item.account() + " " + item.channel(), detail);
        if (to == CompensationItem.Status.PROPOSED) {
            items.follow(handle, actor, item.account(), item.id());
        }
    }

    /// @throws DecisionRefused with the rule that forbids the step
    static void check(Handle handle, CaseItem item, CompensationItem.Status to, Actor actor, String reason) {
        if (item.amount() == 0) {
            throw noItem(item.account() + " " + item.channel());
        }
        CompensationWorkflow.check(new CompensationWorkflow.Step(
                item.status(), to, actor.name(), item.signatures().reviewer(), reason));
        if (to == CompensationItem.Status.APPROVED) {
            checkWithinDue(handle, item);
        }
    }

    /// Ensures that no yen is compensated twice: what is approved, exported and paid over all channels stays within
    /// what is due to the account.
    private static void checkWithinDue(Handle handle, CaseItem item) {
        long due = AccountTables.due(handle, item.account());
        long promised = CompensationItems.elsewhere(handle, item.account());
        for (CaseItem other : ItemTable.ofAccount(handle, item.account())) {
            if (other.touched() && other.id() != item.id() && CompensationWorkflow.committed(other.status())) {
                promised = Math.addExact(promised, other.amount());
            }
        }
        if (item.amount() > 0 && Math.addExact(promised, item.amount()) > due) {
            throw new DecisionRefused(
                    Rule.MORE_THAN_DUE,
                    Message.of("decision.moreThanDue", item.account(), due, promised, item.amount()));
        }
    }

    void freeze(Handle handle, String account, FreezeItem.Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        DecisionDao dao = handle.attach(DecisionDao.class);
        DecisionDao.Freeze before = dao.freezeDecision(account)
                .orElseGet(() -> new DecisionDao.Freeze(
                        account, dao.freezeItem(account).orElseThrow(() -> noItem(account)), "", "", Instant.EPOCH, 0));
        FreezeWorkflow.check(
                new FreezeWorkflow.Step(before.status(), to, actor.name(), requester(handle, account), reason));
        DecisionDao.Freeze after =
                new DecisionDao.Freeze(account, to, reason, actor.name(), now(), before.version() + 1);
        checkFirst(before.version() == 0 ? dao.insertFreeze(after) : dao.updateFreeze(after));
        audit.append(handle, actor, Action.FREEZE_DECIDED, account, before.status() + " -> " + to + because(reason));
    }

    /// Who requested the latest freeze, by the audit log.
    private static @Nullable String requester(Handle handle, String account) {
        return handle.createQuery("select who from audit where action = 'FREEZE_DECIDED' and subject = :account"
                        + " and detail like 'PROPOSED -> REQUESTED%' order by seq desc fetch first row only")
                .bind("account", account)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    /// Marks requested freezes as done for accounts that the accounts export says are frozen.
    void frozen(Handle handle, List<AccountFinding> findings, Actor actor) {
        DecisionDao dao = handle.attach(DecisionDao.class);
        for (AccountFinding finding : findings) {
            AccountFacts facts = finding.timeline().facts();
            Instant at = facts == null ? null : facts.frozenAt();
            boolean requested = at != null
                    && dao.freezeDecision(finding.account())
                            .filter(decision -> decision.status() == FreezeItem.Status.REQUESTED)
                            .isPresent();
            if (requested) {
                freeze(handle, finding.account(), FreezeItem.Status.FROZEN, actor, "accounts export: frozen at " + at);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void checkFirst(int rowsChanged) {
        if (rowsChanged != 1) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
    }

    private static DecisionRefused noItem(String subject) {
        return new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noItem", subject));
    }

    private static String because(String reason) {
        return reason.isBlank() ? "" : "; " + reason;
    }
}
