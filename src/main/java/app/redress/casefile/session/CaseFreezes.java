package app.redress.casefile.session;

import app.redress.casefile.audit.Actor;
import app.redress.casefile.lists.AccountStep;
import app.redress.casefile.lists.BulkStep;
import app.redress.casefile.lists.BulkStep.Count;
import app.redress.casefile.lists.FreezeReadBack;
import app.redress.casefile.lists.FreezeTables;
import app.redress.casefile.steps.FreezeDecisions;
import app.redress.people.Act;
import app.redress.worklist.DecisionRefused;
import app.redress.worklist.DecisionRefused.Rule;
import app.redress.worklist.FreezeItem.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/// Steps with many freeze items at once, in the name of one session: each by its own rules, all in one transaction.
public final class CaseFreezes {
    /// Placeholder for the reason that the person has yet to give.
    private static final String ANY_REASON = "reason";

    private final CaseFile file;
    private final CaseSession session;
    private final Gate gate;

    CaseFreezes(CaseFile file, CaseSession session, Gate gate) {
        this.file = file;
        this.session = session;
        this.gate = gate;
    }

    static Act actOf(Status to) {
        return to == Status.RELEASED ? Act.RELEASE : Act.FREEZE;
    }

    /// Previews a step without changing anything.
    ///
    /// @param reasoned whether the person gives a reason, or will
    /// @throws DecisionRefused when this person may not take this step at all
    public AccountStep preview(Collection<String> accounts, Status to, boolean reasoned) {
        String reason = reasoned ? ANY_REASON : "";
        return file.read(handle -> {
            Actor actor = gate.admit(handle, session, actOf(to));
            return AccountStep.of(
                    accounts.stream()
                            .map(account -> new AccountStep.Row(
                                    account,
                                    FreezeDecisions.version(handle, account),
                                    FreezeTables.atRisk(handle, account)))
                            .toList(),
                    row -> FreezeDecisions.check(handle, row.account(), to, actor, reason));
        });
    }

    /// Takes a step for many accounts; those forbidden by a rule or changed by somebody else since they were seen are
    /// counted and skipped.
    public BulkStep.Result decide(List<AccountStep.Row> rows, Status to, String reason) {
        AtomicReference<BulkStep.Result> result = new AtomicReference<>(new BulkStep.Result(Count.NONE, Map.of()));
        file.write(handle -> result.set(decide(handle, rows, to, gate.admit(handle, session, actOf(to)), reason)));
        return Objects.requireNonNull(result.get());
    }

    private BulkStep.Result decide(Handle handle, List<AccountStep.Row> rows, Status to, Actor actor, String reason) {
        Count done = Count.NONE;
        Map<Rule, Integer> refused = new EnumMap<>(Rule.class);
        for (AccountStep.Row row : rows) {
            try {
                done = done.with(file.stores().freezes().take(handle, row, to, actor, reason));
            } catch (DecisionRefused no) {
                refused.merge(no.rule(), 1, Integer::sum);
            }
        }
        return new BulkStep.Result(done, refused);
    }

    /// Marks requested freezes as done by what an accounts export says; the findings stay as they are.
    ///
    /// @param frozen since when the export says accounts are frozen
    /// @param source the export, for the audit log
    public FreezeReadBack readBack(Map<String, Instant> frozen, String source) {
        AtomicReference<FreezeReadBack> result =
                new AtomicReference<>(new FreezeReadBack(List.of(), List.of(), List.of()));
        file.write(handle -> result.set(
                file.stores().freezes().readBack(handle, frozen, gate.admit(handle, session, Act.FREEZE), source)));
        return Objects.requireNonNull(result.get());
    }
}
