package app.redress.casefile.steps;

import app.redress.casefile.accounts.AccountDecisionDao;
import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.lists.CaseItem;
import app.redress.casefile.lists.CompensationItems;
import app.redress.casefile.lists.ItemTable;
import app.redress.decisions.AccountDecision;
import app.redress.decisions.DecisionSubject;
import app.redress.domain.Channel;
import app.redress.domain.Message;
import app.redress.worklist.CompensationItem;
import app.redress.worklist.CompensationWorkflow;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Makes decisions: each is checked, stored and recorded in the audit log, in one transaction.
public final class WorklistDecisions {
    private final AuditLog audit;
    private final CompensationItems items;
    private final InstantSource clock;

    public WorklistDecisions(AuditLog audit, CompensationItems items, InstantSource clock) {
        this.audit = audit;
        this.items = items;
        this.clock = clock;
    }

    public void compensation(
            Handle handle, String account, Channel channel, CompensationItem.Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        CaseItem item = ItemTable.latest(handle, account, channel).orElseThrow(() -> noItem(account + " " + channel));
        take(handle, item, to, actor, reason);
    }

    /// @param version version that the person saw
    /// @return yen of the item
    public long compensation(
            Handle handle, long id, int version, CompensationItem.Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        return locked(handle, id, version, to, actor, reason);
    }

    /// The same where the head of the audit log is locked already, as once for many items.
    long locked(Handle handle, long id, int version, CompensationItem.Status to, Actor actor, String reason) {
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
                item.status(),
                to,
                item.amount(),
                actor.name(),
                item.signatures().reviewer(),
                item.signatures().approver(),
                reason));
        if (to == CompensationItem.Status.APPROVED) {
            checkNotHeld(handle, item.account());
            checkWithinDue(handle, item);
        }
    }

    /// Nothing is promised on an account that an analyst still waits to decide.
    private static void checkNotHeld(Handle handle, String account) {
        holdOf(handle, account).ifPresent(hold -> {
            throw new DecisionRefused(
                    Rule.ON_HOLD, Message.of("decision.accountHeld", account, hold.decidedBy(), hold.why()));
        });
    }

    public static Optional<AccountDecision> holdOf(Handle handle, String account) {
        return new AccountDecisionDao(handle).of(account, DecisionSubject.HOLD).filter(AccountDecision::inForce);
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
