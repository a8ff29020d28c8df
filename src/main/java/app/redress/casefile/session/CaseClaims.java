package app.redress.casefile.session;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.audit.AuditDao;
import app.redress.casefile.database.ListQuery;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.BulkStep.Count;
import app.redress.casefile.lists.CaseClaim;
import app.redress.casefile.lists.ClaimFilter;
import app.redress.casefile.lists.ClaimTables;
import app.redress.casefile.steps.ClaimDecisions;
import app.redress.domain.Message;
import app.redress.people.Act;
import app.redress.worklist.ClaimStatus;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Decisions about claims, in the name of one session.
public final class CaseClaims {
    /// Placeholder for the reason that the person has yet to give.
    private static final String ANY_REASON = "reason";

    private final CaseFile file;
    private final CaseSession session;
    private final Gate gate;

    CaseClaims(CaseFile file, CaseSession session, Gate gate) {
        this.file = file;
        this.session = session;
        this.gate = gate;
    }

    /// Closes or reopens the claims of an account.
    ///
    /// @param version version that the person saw
    /// @throws app.redress.worklist.DecisionRefused when a rule forbids it
    public void decide(String account, int version, ClaimStatus to, String reason) {
        file.write(handle -> file.stores()
                .claimDecisions()
                .decide(handle, account, version, to, gate.admit(handle, session, Act.DECIDE_CLAIM), reason));
    }

    /// Previews a step for all claims that match, without changing anything.
    ///
    /// @param reasoned whether the person gives a reason, or will
    /// @throws DecisionRefused when this person may not take this step at all
    public AccountStep preview(ClaimFilter filter, ClaimStatus to, boolean reasoned) {
        return preview(handle -> matching(handle, filter), to, reasoned);
    }

    /// The same for named accounts.
    ///
    /// @throws DecisionRefused also when one of them neither claimed nor is a victim
    public AccountStep preview(List<String> accounts, ClaimStatus to, boolean reasoned) {
        return preview(handle -> named(handle, accounts), to, reasoned);
    }

    private AccountStep preview(Function<Handle, Map<String, CaseClaim>> chosen, ClaimStatus to, boolean reasoned) {
        String reason = reasoned ? ANY_REASON : "";
        return file.read(handle -> {
            Actor actor = gate.admit(handle, session, Act.DECIDE_CLAIM);
            Map<String, CaseClaim> claims = chosen.apply(handle);
            return AccountStep.of(
                    claims.values().stream()
                            .map(claim -> new AccountStep.Row(claim.account(), claim.version(), claim.claimed()))
                            .toList(),
                    row -> ClaimDecisions.check(Objects.requireNonNull(claims.get(row.account())), to, actor, reason));
        });
    }

    /// Takes a step for many claims in one transaction: those forbidden by a rule or changed by somebody else since
    /// they were seen are counted and skipped.
    public BulkStep.Result decideAll(List<AccountStep.Row> rows, ClaimStatus to, String reason) {
        return each(rows, (handle, actor, row) -> file.stores()
                .claimDecisions()
                .decide(handle, row.account(), row.version(), to, actor, reason));
    }

    /// One row of a step with many.
    @FunctionalInterface
    private interface RowStep {
        /// @return yen of the row
        long take(Handle handle, Actor actor, AccountStep.Row row);
    }

    private BulkStep.Result each(List<AccountStep.Row> rows, RowStep step) {
        BulkStep.Result[] result = new BulkStep.Result[1];
        file.write(handle -> {
            Actor actor = gate.admit(handle, session, Act.DECIDE_CLAIM);
            handle.attach(AuditDao.class).lockHead();
            Count done = Count.NONE;
            Map<Rule, Integer> refused = new EnumMap<>(Rule.class);
            for (AccountStep.Row row : rows) {
                try {
                    done = done.with(step.take(handle, actor, row));
                } catch (DecisionRefused no) {
                    refused.merge(no.rule(), 1, Integer::sum);
                }
            }
            result[0] = new BulkStep.Result(done, refused);
        });
        return result[0];
    }

    /// Compares the claims of an account with another account, the one that the customer meant. No figure changes.
    ///
    /// @param other the account itself to take a link back
    public void link(String account, int version, String other, String reason) {
        file.write(handle -> file.stores()
                .claimDecisions()
                .link(handle, account, version, other, gate.admit(handle, session, Act.DECIDE_CLAIM), reason));
    }

    /// Notes when customers were told of the takeover.
    ///
    /// @param times by account
    /// @param source where that is said, for the audit log
    public void told(Map<String, Instant> times, String source) {
        file.write(handle -> file.stores()
                .claimDecisions()
                .told(handle, times, gate.admit(handle, session, Act.DECIDE_CLAIM), source));
    }

    private static Map<String, CaseClaim> named(Handle handle, List<String> accounts) {
        Map<String, CaseClaim> claims = new LinkedHashMap<>();
        for (String account : accounts) {
            claims.put(
                    account,
                    ClaimTables.claim(handle, account)
                            .orElseThrow(
                                    () -> new DecisionRefused(Rule.NO_CLAIM, Message.of("decision.noClaim", account))));
        }
        return claims;
    }

    private static Map<String, CaseClaim> matching(Handle handle, ClaimFilter filter) {
        Map<String, CaseClaim> claims = new LinkedHashMap<>();
        ClaimTables.page(handle, filter, ListQuery.ALL).rows().forEach(claim -> claims.put(claim.account(), claim));
        return claims;
    }

    /// Previews noting that all customers who match were told; the yen are what they are due.
    ///
    /// @throws DecisionRefused when this person may not note it at all
    public AccountStep previewTold(ClaimFilter filter) {
        return file.read(handle -> {
            gate.admit(handle, session, Act.DECIDE_CLAIM);
            return AccountStep.of(
                    matching(handle, filter).values().stream()
                            .map(claim -> new AccountStep.Row(claim.account(), claim.version(), claim.due()))
                            .toList(),
                    row -> ClaimDecisions.checkNotTold(handle, row.account()));
        });
    }

    /// Notes in one transaction that many customers were told; those of whom somebody noted it already are counted and
    /// skipped.
    ///
    /// @param source where that is said, for the audit log
    public BulkStep.Result toldAll(List<AccountStep.Row> rows, Instant at, String source) {
        return each(rows, (handle, actor, row) -> {
            ClaimDecisions.checkNotTold(handle, row.account());
            file.stores().claimDecisions().told(handle, Map.of(row.account(), at), actor, source);
            return row.yen();
        });
    }
}
