package app.redress.casefile;

import app.redress.casefile.AuditEntry.Action;
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
import org.jdbi.v3.core.Handle;

/// Makes decisions: each is checked, stored and recorded in the audit log, in one transaction.
final class WorklistDecisions {
    private final AuditLog audit;
    private final InstantSource clock;

    WorklistDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void compensation(
            Handle handle, String account, Channel channel, CompensationItem.Status to, Actor actor, String reason) {
        handle.attach(AuditDao.class).lockHead();
        DecisionDao dao = handle.attach(DecisionDao.class);
        CompensationItem item = dao.item(account, channel).orElseThrow(() -> noItem(account + " " + channel));
        CompensationDecision before = dao.decision(account, channel)
                .orElseGet(() -> CompensationDecision.none(account, channel, item.status(), item.amount()));
        CompensationWorkflow.check(
                new CompensationWorkflow.Step(before.status(), to, actor.name(), before.reviewer(), reason));
        if (to == CompensationItem.Status.APPROVED) {
            checkWithinDue(handle, item);
        }
        CompensationDecision after = before.step(to, item.amount(), actor.name(), reason, now());
        checkFirst(before.version() == 0 ? dao.insert(after) : dao.update(after));
        String detail = before.status() + " -> " + to + "; yen " + item.amount() + because(reason);
        audit.append(handle, actor, Action.COMPENSATION_DECIDED, account + " " + channel, detail);
    }

    /// No yen is compensated twice: the approved sum over all channels stays within what the account is due.
    private static void checkWithinDue(Handle handle, CompensationItem item) {
        long due = AccountTables.due(handle, item.account());
        long promised = 0;
        for (CompensationDecision other : handle.attach(DecisionDao.class).ofAccount(item.account())) {
            if (other.channel() != item.channel() && CompensationWorkflow.committed(other.status())) {
                promised = Math.addExact(promised, other.amount());
            }
        }
        if (Math.addExact(promised, item.amount()) > due) {
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
        FreezeWorkflow.check(before.status(), to, actor.name());
        DecisionDao.Freeze after =
                new DecisionDao.Freeze(account, to, reason, actor.name(), now(), before.version() + 1);
        checkFirst(before.version() == 0 ? dao.insertFreeze(after) : dao.updateFreeze(after));
        audit.append(handle, actor, Action.FREEZE_DECIDED, account, before.status() + " -> " + to + because(reason));
    }

    /// Revokes reviews and approvals of amounts that differ from those now proposed.
    void lapseChanged(Handle handle, Actor actor) {
        DecisionDao dao = handle.attach(DecisionDao.class);
        for (CompensationDecision before : dao.aboutOtherAmounts()) {
            if (CompensationWorkflow.boundToAmount(before.status())) {
                long amount = dao.item(before.account(), before.channel())
                        .map(CompensationItem::amount)
                        .orElse(0L);
                String why = before.status() + " for " + before.amount() + " yen, now " + amount;
                checkFirst(dao.update(before.step(CompensationItem.Status.PROPOSED, amount, actor.name(), why, now())));
                audit.append(handle, actor, Action.APPROVAL_LAPSED, before.account() + " " + before.channel(), why);
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
