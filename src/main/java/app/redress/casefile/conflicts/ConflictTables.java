package app.redress.casefile.conflicts;

import app.redress.casefile.database.CaseJson;
import app.redress.casefile.results.AnalysisInputs;
import app.redress.damages.LedgerGaps;
import app.redress.domain.EvidenceKind;
import app.redress.evidence.duplicates.Conflict;
import app.redress.evidence.duplicates.ConflictChoice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Conflicting rows, decisions on them, and the inputs of the findings.
public final class ConflictTables {
    private static final int BATCH = 2000;

    private ConflictTables() {}

    public static void write(Handle handle, List<Conflict> conflicts, @Nullable AnalysisInputs madeFrom) {
        try (PreparedBatch batch = handle.prepareBatch("insert into conflict values (?, ?, ?, ?)")) {
            int place = 0;
            for (Conflict c : conflicts) {
                batch.add(place++, c.kind().name(), c.key(), CaseJson.text(c));
                if (batch.size() >= BATCH) {
                    batch.execute();
                }
            }
            batch.execute();
        }
        if (madeFrom != null) {
            handle.execute("insert into made_from values (1, ?)", CaseJson.text(madeFrom));
        }
    }

    /// All conflicts, each with its latest decision, whether or not the findings are based on it.
    public static List<Conflict> conflicts(Handle handle) {
        Map<Key, ConflictChoice> choices = new HashMap<>();
        choices(handle).forEach(c -> choices.put(new Key(c.kind(), c.key()), c));
        return found(handle).stream()
                .map(c -> c.with(choices.get(new Key(c.kind(), c.key()))))
                .toList();
    }

    private record Key(EvidenceKind kind, String key) {}

    /// All conflicts as found by the last run.
    public static List<Conflict> found(Handle handle) {
        return handle.createQuery("select conflict from conflict order by place")
                .map((row, _) -> CaseJson.read(row.getString(1), Conflict.class))
                .list();
    }

    /// The choices in force.
    public static List<ConflictChoice> choices(Handle handle) {
        return new ConflictDao(handle)
                .latest().stream()
                        .map(ConflictDecision::choice)
                        .filter(Objects::nonNull)
                        .toList();
    }

    public static Optional<AnalysisInputs> madeFrom(Handle handle) {
        return handle.createQuery("select made_from from made_from")
                .map((row, _) -> CaseJson.read(row.getString(1), AnalysisInputs.class))
                .findOne();
    }

    public static LedgerGaps ledgerGaps(Handle handle) {
        return handle.createQuery("select (select count(*) from account_finding),"
                        + " count(distinct account_place), coalesce(sum(abs(stated - expected)), 0) from ledger_gap")
                .map((row, _) -> new LedgerGaps(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
    }
}
