package app.redress.casefile.session;

import app.redress.attribution.sources.LabelledAccount;
import app.redress.casefile.accounts.AskedAccounts;
import app.redress.casefile.conflicts.ConflictTables;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.casefile.results.ContributionTables;
import app.redress.casefile.results.ResultTables;
import app.redress.damages.Bridge.Cause;
import app.redress.damages.Bridge.Movement;
import app.redress.damages.Contribution;
import app.redress.damages.DamageEstimate;
import app.redress.damages.DamageEstimate.Definition;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Records how saving a new run changes each account's contribution and why, as long as there is a published estimate
/// to compare with later. Between runs, only people's decisions change an account.
final class RunChange {
    private static final int BATCH = 2000;

    private final boolean wanted;
    private final Basis basis;
    private final SortedMap<String, Contribution> before;

    private RunChange(boolean wanted, Basis basis, SortedMap<String, Contribution> before) {
        this.wanted = wanted;
        this.basis = basis;
        this.before = before;
    }

    /// The inputs of a run that can change a figure.
    private record Basis(
            String asOf,
            Set<String> evidence,
            String policy,
            String tracing,
            Set<ConflictChoice> choices,
            Set<String> asked,
            List<LabelledAccount> labels,
            String limits) {
        static final Basis NONE = new Basis("", Set.of(), "", "", Set.of(), Set.of(), List.of(), "");

        static Basis of(Handle handle) {
            List<DamageEstimate> estimates = ResultTables.estimates(handle);
            return handle.createQuery("select as_of, zone, policy_text from analysis")
                    .map((row, _) -> new Basis(
                            row.getString(1),
                            estimates.stream()
                                    .flatMap(e -> e.evidence().stream())
                                    .collect(Collectors.toSet()),
                            row.getString(2) + "\n" + withoutTracing(row.getString(3)),
                            estimates.stream().map(DamageEstimate::tracing).collect(Collectors.joining(" ")),
                            counted(handle),
                            AskedAccounts.all(handle).keySet(),
                            labels(handle),
                            ConflictTables.madeFrom(handle)
                                    .map(AnalysisInputs::limited)
                                    .orElse("")))
                    .findOne()
                    .orElse(NONE);
        }

        private static List<LabelledAccount> labels(Handle handle) {
            return ConflictTables.madeFrom(handle)
                    .map(from -> from.taught().accounts())
                    .orElse(List.of());
        }

        private static Set<ConflictChoice> counted(Handle handle) {
            return ConflictTables.found(handle).stream()
                    .map(Conflict::choice)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private static String withoutTracing(String policy) {
            return policy.lines()
                    .filter(line -> !line.strip().startsWith("tracing"))
                    .collect(Collectors.joining("\n"));
        }

        Cause causeOf(Basis after) {
            EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
            note(causes, Cause.EVIDENCE, !evidence.equals(after.evidence));
            note(
                    causes,
                    Cause.DECISION,
                    !choices.equals(after.choices)
                            || !asked.equals(after.asked)
                            || !labels.equals(after.labels)
                            || !limits.equals(after.limits));
            note(causes, Cause.POLICY, !policy.equals(after.policy));
            note(causes, Cause.RULE, !tracing.equals(after.tracing));
            if (causes.size() > 1) {
                return Cause.SEVERAL;
            }
            return causes.isEmpty()
                    ? asOf.equals(after.asOf) ? Cause.RULE : Cause.EVIDENCE
                    : causes.iterator().next();
        }

        private static void note(Set<Cause> causes, Cause cause, boolean changed) {
            if (changed) {
                causes.add(cause);
            }
        }
    }

    /// Must be called before the findings are replaced.
    static RunChange from(Handle handle) {
        boolean wanted = handle.createQuery("select count(*) from published_estimate")
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return wanted
                ? new RunChange(true, Basis.of(handle), ContributionTables.current(handle))
                : new RunChange(false, Basis.NONE, new TreeMap<>());
    }

    /// Must be called after the findings were replaced.
    ///
    /// @param run number of its audit log line
    void note(Handle handle, long run) {
        if (!wanted) {
            return;
        }
        Cause cause = basis.causeOf(Basis.of(handle));
        SortedMap<String, Contribution> after = ContributionTables.current(handle);
        Set<String> accounts = new TreeSet<>(before.keySet());
        accounts.addAll(after.keySet());
        try (PreparedBatch batch = handle.prepareBatch("insert into estimate_movement values (?, ?, ?, ?, ?)")) {
            for (String account : accounts) {
                for (Movement moved : movements(account, after, cause)) {
                    batch.add(run, account, moved.definition().name(), cause.name(), moved.yen());
                }
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            batch.execute();
        }
    }

    private List<Movement> movements(String account, SortedMap<String, Contribution> after, Cause cause) {
        Contribution then = before.getOrDefault(account, Contribution.none(account));
        Contribution now = after.getOrDefault(account, Contribution.none(account));
        List<Movement> moved = new ArrayList<>();
        for (Definition definition : Definition.values()) {
            long yen = Math.subtractExact(now.yen(definition), then.yen(definition));
            if (yen != 0) {
                moved.add(new Movement(account, definition, cause, yen));
            }
        }
        return moved;
    }
}
