package app.redress.casefile.steps;

import app.redress.casefile.accounts.AccountTables;
import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.audit.AuditEntry.Action;
import app.redress.casefile.audit.AuditLog;
import app.redress.casefile.deadlines.DeadlineTables;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimTables;
import app.redress.domain.Message;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.ClaimWorkflow;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Decides about claims, and notes whom we told: each is checked, stored and recorded in the audit log, in one
/// transaction.
public final class ClaimDecisions {
    private final AuditLog audit;
    private final InstantSource clock;

    public ClaimDecisions(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws DecisionRefused with the rule that forbids the step
    public static void check(CaseClaim claim, ClaimStatus to, Actor actor, String reason) {
        if (!claim.isClaim()) {
            throw new DecisionRefused(Rule.NO_CLAIM, Message.of("decision.noClaim", claim.account()));
        }
        ClaimWorkflow.check(new ClaimWorkflow.Step(claim.status(), to, claim.match(), actor.name(), reason));
    }

    /// @param version version that the person saw
    /// @return yen claimed
    public long decide(Handle handle, String account, int version, ClaimStatus to, Actor actor, String reason) {
        CaseClaim claim = claim(handle, account, version);
        check(claim, to, actor, reason);
        put(handle, claim, to, linkOf(claim), actor, reason);
        String detail = claim.status() + " -> " + to + "; claimed " + claim.claimed() + ", due " + claim.due() + " yen"
                + (reason.isBlank() ? "" : "; " + reason);
        audit.append(handle, actor, Action.CLAIM_DECIDED, account, detail);
        return claim.claimed();
    }

    /// Compares open claims with another account, the one that the customer meant.
    ///
    /// @param other the account itself to take a link back
    public void link(Handle handle, String account, int version, String other, Actor actor, String reason) {
        CaseClaim claim = claim(handle, account, version);
        if (claim.status() != ClaimStatus.OPEN) {
            throw new DecisionRefused(Rule.NO_SUCH_STEP, Message.of("decision.claimClosed", claim.status()));
        }
        if (reason.isBlank()) {
            throw new DecisionRefused(Rule.REASON_MISSING, Message.of("decision.noClaimReason"));
        }
        if (AccountTables.engine(handle, other).isEmpty()) {
            throw new DecisionRefused(Rule.NO_SUCH_ITEM, Message.of("decision.noAccount", other));
        }
        put(handle, claim, ClaimStatus.OPEN, other.equals(account) ? null : other, actor, reason);
        DeadlineTables.refresh(handle, new TreeSet<>(List.of(account, claim.foundAs(), other)));
        audit.append(
                handle,
                actor,
                Action.CLAIM_DECIDED,
                account,
                "linked " + claim.foundAs() + " -> " + other + "; " + reason);
    }

    private static @Nullable String linkOf(CaseClaim claim) {
        return claim.foundAs().equals(claim.account()) ? null : claim.foundAs();
    }

    private static CaseClaim claim(Handle handle, String account, int version) {
        handle.attach(AuditDao.class).lockHead();
        CaseClaim claim = ClaimTables.claim(handle, account)
                .filter(CaseClaim::isClaim)
                .orElseThrow(() -> new DecisionRefused(Rule.NO_CLAIM, Message.of("decision.noClaim", account)));
        if (claim.version() != version) {
            throw new DecisionRefused(Rule.CHANGED_MEANWHILE, Message.of("decision.changed"));
        }
        return claim;
    }

    private void put(
            Handle handle, CaseClaim claim, ClaimStatus to, @Nullable String linked, Actor actor, String reason) {
        handle.execute("delete from claim_decision where account = ?", claim.account());
        handle.createUpdate("insert into claim_decision values (:account, :status, :linked, :claimed, :due, :reason,"
                        + " :who, :at, :version)")
                .bind("account", claim.account())
                .bind("status", to.name())
                .bind("linked", linked)
                .bind("claimed", claim.claimed())
                .bind("due", claim.due())
                .bind("reason", reason)
                .bind("who", actor.name())
                .bind("at", now())
                .bind("version", claim.version() + 1)
                .execute();
    }

    /// Notes when customers were told; a later note about the same account replaces the earlier.
    ///
    /// @param source where that is said, for the audit log
    public void told(Handle handle, Map<String, Instant> times, Actor actor, String source) {
        handle.attach(AuditDao.class).lockHead();
        new TreeMap<>(times).forEach((account, at) -> {
            handle.execute("delete from claim_told where account = ?", account);
            handle.createUpdate("insert into claim_told values (:account, :at, :who)")
                    .bind("account", account)
                    .bind("at", at.truncatedTo(ChronoUnit.MICROS))
                    .bind("who", actor.name())
                    .execute();
        });
        String subject = times.size() == 1 ? times.keySet().iterator().next() : times.size() + " accounts";
        audit.append(handle, actor, Action.CUSTOMERS_TOLD, subject, source);
    }

    /// @throws DecisionRefused when somebody noted already that the customer was told
    public static void checkNotTold(Handle handle, String account) {
        boolean told = handle.createQuery("select count(*) from claim_told where account = :account")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (told) {
            throw new DecisionRefused(Rule.ALREADY_TOLD, Message.of("decision.alreadyTold", account));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
